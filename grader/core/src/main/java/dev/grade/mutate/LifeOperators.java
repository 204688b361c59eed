package dev.grade.mutate;

import com.github.javaparser.ast.stmt.CatchClause;
import java.util.List;

/** Mistakes about how tasks, pools and failures end. */
final class LifeOperators {
    static final List<Operator> ALL = List.of(
            new Operator("drop-shutdown", "leaves a pool running", LifeOperators::dropShutdown),
            new Operator("drop-cancel", "lets others go on that nobody needs any more", LifeOperators::dropCancel),
            new Operator("empty-catch", "does nothing about a failure", LifeOperators::emptyCatch),
            new Operator("drop-start", "does not start or submit", LifeOperators::dropStart));

    private LifeOperators() {
    }

    private static void dropShutdown(Proposals source) {
        source.callStatements("shutdown", "shutdownNow").forEach(call -> source.propose(source.drop(call)));
    }

    private static void dropCancel(Proposals source) {
        source.callStatements("cancel").forEach(call -> source.propose(source.drop(call)));
    }

    private static void emptyCatch(Proposals source) {
        source.all(CatchClause.class).filter(caught -> caught.getBody().getStatements().isNonEmpty())
                .forEach(caught -> source.propose(source.replace(caught.getBody(), "{ }")));
    }

    private static void dropStart(Proposals source) {
        source.callStatements("start", "execute", "submit", "fork").forEach(call -> source.propose(source.drop(call)));
    }
}

package dev.grade.inspect.rule;

import com.github.javaparser.ast.stmt.CatchClause;
import dev.grade.inspect.finding.Finding;
import java.util.Set;
import java.util.function.Consumer;

/** A catch of nearly everything that does nothing. */
final class EmptyCatchRule implements SourceRule {

    private static final Set<String> BROAD = Set.of("Throwable", "Exception", "RuntimeException", "Error",
            "ExecutionException", "CompletionException");

    @Override
    public String id() {
        return "CON106";
    }

    @Override
    public String title() {
        return "empty catch of everything";
    }

    @Override
    public void check(Code code, Consumer<Finding> findings) {
        code.each(CatchClause.class, (file, clause) -> {
            String type = clause.getParameter().getType().asString();
            String simple = type.substring(type.lastIndexOf('.') + 1);
            if (clause.getBody().getStatements().isEmpty() && BROAD.contains(simple)) {
                findings.accept(warning(file.place(clause.getParameter()),
                        "Every `" + simple + "` disappears here.",
                        "A failure in another thread is hard to see already; swallowed, it looks like a hang or a wrong result.",
                        "Let it out, or report it where somebody looks: " + clause.getParameter().getNameAsString()
                                + ".printStackTrace() at the very least"));
            }
        });
    }
}

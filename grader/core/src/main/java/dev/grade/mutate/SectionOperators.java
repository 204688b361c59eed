package dev.grade.mutate;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Critical sections of the wrong size. */
final class SectionOperators {
    static final List<Operator> ALL = List.of(
            new Operator("split-section", "gives the lock back and takes it again in the middle",
                    SectionOperators::split),
            new Operator("shrink-section", "does the first or last step of a critical section outside it",
                    SectionOperators::shrink),
            new Operator("widen-to-method", "holds the object's monitor during every call", SectionOperators::widen));

    private SectionOperators() {
    }

    private static void split(Proposals source) {
        source.all(SynchronizedStmt.class).forEach(section -> later(section.getBody()).forEach(statement -> source
                .propose(source.insertBefore(statement,
                        "} synchronized (" + source.text(section.getExpression()) + ") { "))));
        source.all(MethodDeclaration.class)
                .filter(method -> method.isSynchronized() && !method.isStatic() && method.getBody().isPresent())
                .forEach(method -> splitMethod(source, method, method.getBody().orElseThrow()));
        source.all(TryStmt.class).forEach(attempt -> lockOf(source, attempt)
                .ifPresent(lock -> later(attempt.getTryBlock()).forEach(statement -> source
                        .propose(source.insertBefore(statement, lock + ".unlock(); " + lock + ".lock(); ")))));
    }

    private static void splitMethod(Proposals source, MethodDeclaration method, BlockStmt body) {
        later(body).forEach(statement -> {
            List<Edit> edits = new ArrayList<>();
            edits.add(LockOperators.keyword(source, method));
            edits.add(new Edit(source.start(body) + 1, source.start(body) + 1, " synchronized (this) {"));
            edits.add(source.insertBefore(statement, "} synchronized (this) { "));
            edits.add(new Edit(source.end(body) - 1, source.end(body) - 1, "} "));
            source.propose(edits);
        });
    }

    /** What {@code finally { x.unlock(); }} gives back. */
    private static Optional<String> lockOf(Proposals source, TryStmt attempt) {
        return attempt.getFinallyBlock().filter(block -> block.getStatements().size() == 1)
                .map(block -> block.getStatement(0)).filter(Statement::isExpressionStmt)
                .map(statement -> statement.asExpressionStmt().getExpression())
                .filter(expression -> expression.isMethodCallExpr()
                        && expression.asMethodCallExpr().getNameAsString().equals("unlock"))
                .flatMap(expression -> expression.asMethodCallExpr().getScope()).map(source::text);
    }

    private static List<Statement> later(BlockStmt block) {
        NodeList<Statement> statements = block.getStatements();
        return statements.size() < 2 ? List.of() : List.copyOf(statements.subList(1, statements.size()));
    }

    private static void shrink(Proposals source) {
        source.all(SynchronizedStmt.class).filter(section -> section.getBody().getStatements().size() > 1)
                .forEach(section -> {
                    NodeList<Statement> steps = section.getBody().getStatements();
                    source.propose(source.replace(steps.getFirst().orElseThrow(), ""),
                            source.insertBefore(section, source.text(steps.getFirst().orElseThrow()) + " "));
                    source.propose(source.replace(steps.getLast().orElseThrow(), ""),
                            source.insertAfter(section, " " + source.text(steps.getLast().orElseThrow())));
                });
        source.all(TryStmt.class).filter(attempt -> lockOf(source, attempt).isPresent())
                .filter(attempt -> attempt.getTryBlock().getStatements().size() > 1).forEach(attempt -> {
                    Statement last = attempt.getTryBlock().getStatements().getLast().orElseThrow();
                    source.propose(source.replace(last, ""), source.insertAfter(attempt, " " + source.text(last)));
                });
    }

    /** All methods at once: one alone disturbs nobody who does not use the monitor. */
    private static void widen(Proposals source) {
        source.all(ClassOrInterfaceDeclaration.class).forEach(type -> {
            List<Edit> edits = type.getMethods().stream()
                    .filter(method -> !method.isPrivate() && !method.isSynchronized() && !method.isStatic()
                            && method.getBody().isPresent())
                    .map(method -> source.insertBefore(method.getType(), "synchronized ")).toList();
            if (!edits.isEmpty()) {
                source.propose(edits);
            }
        });
    }
}

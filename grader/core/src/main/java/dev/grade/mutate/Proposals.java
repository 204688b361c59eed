package dev.grade.mutate;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import dev.grade.inspect.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** One source file under change: what an operator may ask about it, and the changes that it proposes. */
final class Proposals {
    private final SourceFile file;
    private final List<List<Edit>> proposed = new ArrayList<>();

    Proposals(SourceFile file) {
        this.file = file;
    }

    CompilationUnit unit() {
        return file.unit();
    }

    List<List<Edit>> proposed() {
        return proposed;
    }

    /** Proposes one mutant, made by all of {@code edits} together. */
    void propose(Edit... edits) {
        proposed.add(List.of(edits));
    }

    void propose(List<Edit> edits) {
        proposed.add(List.copyOf(edits));
    }

    <N extends Node> Stream<N> all(Class<N> type) {
        return unit().findAll(type).stream();
    }

    /** Calls of methods with one of these names, whatever the receiver: mutants that do not compile are thrown away. */
    Stream<MethodCallExpr> calls(String... names) {
        Set<String> wanted = Set.of(names);
        return all(MethodCallExpr.class).filter(call -> wanted.contains(call.getNameAsString()));
    }

    /** Whether a call of this name may be of a queue that waits or wakes: what puts a value for a key does neither. */
    static boolean mayBeOfQueue(MethodCallExpr call) {
        return !call.getNameAsString().equals("put") || call.getArguments().size() == 1;
    }

    /** Such calls whose result nobody uses, as statements. */
    Stream<ExpressionStmt> callStatements(String... names) {
        return calls(names).flatMap(call -> statement(call).stream());
    }

    static Optional<ExpressionStmt> statement(MethodCallExpr call) {
        return call.getParentNode().filter(ExpressionStmt.class::isInstance).map(ExpressionStmt.class::cast);
    }

    /** Hears of each two statements that follow each other in a block. */
    void neighbours(BiConsumer<Statement, Statement> listener) {
        all(BlockStmt.class).forEach(block -> {
            NodeList<Statement> statements = block.getStatements();
            for (int i = 1; i < statements.size(); i++) {
                listener.accept(statements.get(i - 1), statements.get(i));
            }
        });
    }

    String text(Node node) {
        return file.text(node);
    }

    int start(Node node) {
        return file.start(node);
    }

    int end(Node node) {
        return file.end(node);
    }

    Edit replace(Node node, String replacement) {
        return new Edit(start(node), end(node), replacement);
    }

    /** Replaces what stands between two nodes. */
    Edit replaceBetween(Node before, Node behind, String replacement) {
        int from = end(before);
        int to = start(behind);
        return new Edit(from, to, replacement);
    }

    /** Takes out a statement and leaves an empty one, so that lines stay where they are. */
    Edit drop(Statement statement) {
        return replace(statement, isBodyOfLambda(statement) ? "{ }" : ";");
    }

    /** Puts a statement between two texts that make one statement of it. */
    Edit wrap(Statement statement, String before, String behind) {
        return isBodyOfLambda(statement)
                ? replace(statement, "{ " + before + text(statement) + ";" + behind + " }")
                : replace(statement, before + text(statement) + behind);
    }

    /** Of {@code x -> call()}: the expression stands for a statement, and has no semicolon. */
    private static boolean isBodyOfLambda(Statement statement) {
        return statement.isExpressionStmt()
                && statement.getParentNode().filter(LambdaExpr.class::isInstance).isPresent();
    }

    Edit insertBefore(Node node, String text) {
        return new Edit(start(node), start(node), text);
    }

    Edit insertAfter(Node node, String text) {
        return new Edit(end(node), end(node), text);
    }

}

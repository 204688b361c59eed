package dev.grade.inspect.flow;

import com.github.javaparser.ast.expr.Expression;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That a site leads to a function being run.
 *
 * @param passed what the function's parameters stand for, in order; shorter when the rest is unknown
 * @param on the thread it runs on; null for the thread of the caller
 * @param kind what it carries
 */
public record Edge(Site from, Function to, List<Subject> passed, @Nullable RunsOn on, Kind kind) {

    /** What an edge carries. */
    public enum Kind {
        /** Control and values: the site calls the function itself. */
        CALL,
        /** Control only: the site makes other code call the function. */
        CONTROL,
        /** Values only: who really calls is told by other edges, one for each caller of the code around the site. */
        VALUES
    }

    /** Whether what the function returns is what the call returns. */
    public boolean isCall() {
        return kind != Kind.CONTROL;
    }

    /** Whether the function runs because of this edge, on the thread of the site. */
    public boolean runsHere() {
        return on == null && kind != Kind.VALUES;
    }

    static Edge call(Site from, Function to, List<Subject> passed) {
        return new Edge(from, to, passed, null, Kind.CALL);
    }

    static Edge values(Site from, Function to, List<Subject> passed) {
        return new Edge(from, to, passed, null, Kind.VALUES);
    }

    /** The site makes other code call the function, on the same thread. */
    static Edge indirect(Site from, Function to, List<Subject> passed) {
        return new Edge(from, to, passed, null, Kind.CONTROL);
    }

    static Edge entry(Site from, Function to, List<Subject> passed, RunsOn on) {
        return new Edge(from, to, passed, on, Kind.CONTROL);
    }

    /** What a parameter of the function stands for. */
    public Subject parameter(int index) {
        return index >= 0 && index < passed.size() ? passed.get(index) : Subject.UNKNOWN;
    }

    static List<Subject> all(List<Expression> arguments) {
        return arguments.stream().<Subject>map(Subject.Of::new).toList();
    }

    // The arguments follow from the site, and their own equals would compare whole trees.
    @Override
    @SuppressWarnings("ReferenceEquality")
    public boolean equals(@Nullable Object other) {
        return other instanceof Edge edge && edge.from.equals(from) && edge.to == to && edge.kind == kind
                && Objects.equals(edge.on, on) && edge.passed.size() == passed.size();
    }

    @Override
    public int hashCode() {
        return Objects.hash(from, to, kind, on, passed.size());
    }
}

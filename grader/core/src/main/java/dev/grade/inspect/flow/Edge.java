package dev.grade.inspect.flow;

import com.github.javaparser.ast.expr.Expression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That a site leads to a function being run.
 *
 * @param passed what the function's parameters stand for, in order; shorter when the rest is unknown
 * @param on the thread it runs on; null for the thread of the caller
 * @param isCall whether the site calls the function itself, so that what it returns is what the call returns
 */
public record Edge(Site from, Function to, List<Subject> passed, @Nullable RunsOn on, boolean isCall) {

    static Edge call(Site from, Function to, List<Subject> passed) {
        return new Edge(from, to, passed, null, true);
    }

    /** The site makes other code call the function, on the same thread. */
    static Edge indirect(Site from, Function to, List<Subject> passed) {
        return new Edge(from, to, passed, null, false);
    }

    static Edge entry(Site from, Function to, List<Subject> passed, RunsOn on) {
        return new Edge(from, to, passed, on, false);
    }

    /** What a parameter of the function stands for. */
    public Subject parameter(int index) {
        return index >= 0 && index < passed.size() ? passed.get(index) : Subject.UNKNOWN;
    }

    static List<Subject> all(List<Expression> arguments) {
        return arguments.stream().<Subject>map(Subject.Of::new).toList();
    }
}

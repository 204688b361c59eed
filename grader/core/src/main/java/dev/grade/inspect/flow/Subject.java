package dev.grade.inspect.flow;

import com.github.javaparser.ast.expr.Expression;

/** What a parameter stands for at one call of its function. */
public sealed interface Subject {

    /** The value of an expression of the caller. */
    record Of(Expression expression) implements Subject {
    }

    /** An element of a collection, an array, a stream or a queue of the caller. */
    record ElementOf(Expression container) implements Subject {
    }

    /** What a stage of the caller completes with. */
    record ResultOf(Expression stage) implements Subject {
    }

    /** The caller's own parameter: a method reference hands on what it is called with. */
    record Handed(Function by, int index) implements Subject {
    }

    /** An object that is known by its names. */
    record Named(Need need) implements Subject {
    }

    /** Nothing is known. */
    record Unknown() implements Subject {
    }

    Subject UNKNOWN = new Unknown();
}

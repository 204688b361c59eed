package dev.grade.inspect.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import dev.grade.inspect.resolve.Called;
import dev.grade.inspect.source.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in a function from which other code is called, written or implied.
 *
 * @param called what is called; null when nobody knows, and for a monitor
 * @param receiver the receiver as an expression; null without one, or when it is the first parameter of a method reference
 * @param place the called name in the source
 */
public record Site(Kind kind, Function in, Node node, @Nullable Called called, @Nullable Expression receiver,
        List<Expression> arguments, Place place) {

    /** How the call is written. */
    public enum Kind {
        CALL, NEW,
        /** {@code this(..)} or {@code super(..)}, written or not. */
        CONSTRUCTOR,
        /** The end of a try with resources; {@link #node} is the resource. */
        CLOSE,
        /** An enhanced for. */
        ITERATE,
        /** A concatenation or a print of an object. */
        TO_STRING,
        /** {@code synchronized}, block or method. */
        MONITOR,
        /** The first use of a class with static initialisers. */
        FIRST_USE
    }

    Site inside(Function other) {
        return new Site(kind, other, node, called, receiver, arguments, place);
    }

    /**
     * What is called, where the caller has made sure that somebody knows.
     *
     * @throws IllegalStateException if nobody does
     */
    public Called known() {
        Called known = called;
        if (known == null) {
            throw new IllegalStateException("Nobody knows what is called at " + place);
        }
        return known;
    }

    /** Whether this is a method reference, whose receiver or arguments are what it will be called with. */
    public boolean isReference() {
        return in.kind() == Function.Kind.REFERENCE;
    }

    // A syntax tree node is itself: its own equals compares the text of whole trees.
    @Override
    @SuppressWarnings("ReferenceEquality")
    public boolean equals(@Nullable Object other) {
        return other instanceof Site site && site.node == node && site.kind == kind && site.in == in;
    }

    @Override
    public int hashCode() {
        return 31 * System.identityHashCode(node) + System.identityHashCode(in);
    }

    @Override
    public String toString() {
        return kind + " " + (called == null ? "?" : called.shortName()) + " at " + place;
    }
}

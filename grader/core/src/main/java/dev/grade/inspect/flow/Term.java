package dev.grade.inspect.flow;

import com.github.javaparser.ast.Node;
import org.jspecify.annotations.Nullable;

/** A name for one object: two expressions with equal terms mean the same one. */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
public sealed interface Term {

    /** The value of a variable that is never assigned again. */
    record Variable(Node declaration) implements Term {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Variable variable && variable.declaration == declaration;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(declaration);
        }
    }

    /** An element of a collection, an array or the values of a map. */
    record Element(Term of, Index index) implements Term {
    }

    /** What a field or an accessor of an object holds. */
    record Member(Term of, String name) implements Term {
    }

    /** Which element. */
    sealed interface Index {

        /** Some element, nobody knows which. */
        record Some() implements Index {
        }

        /** All of them. */
        record Every() implements Index {
        }

        /** The one at a place or a key: a literal, or the text of a call such as {@code getFirst}. */
        record At(String text) implements Index {
        }

        /** The one that a variable says. */
        record By(Variable variable) implements Index {
        }
    }

    Index SOME = new Index.Some();
    Index EVERY = new Index.Every();

    /** Whether it surely means one object. */
    default boolean isOne() {
        return switch (this) {
            case Variable ignored -> true;
            case Element(Term of, Index index) ->
                (index instanceof Index.At || index instanceof Index.By) && of.isOne();
            case Member(Term of, String name) -> of.isOne();
        };
    }

    /** Whether it surely means one object, or all that it could mean. */
    default boolean isExact() {
        return switch (this) {
            case Variable ignored -> true;
            case Element(Term of, Index index) -> !(index instanceof Index.Some) && of.isExact();
            case Member(Term of, String name) -> of.isExact();
        };
    }

    /** Whether what holds for this term holds for the other one: the same object, or one of all elements. */
    default boolean covers(Term other) {
        return switch (this) {
            case Variable ignored -> equals(other);
            case Element(Term of, Index index) -> other instanceof Element(Term otherOf, Index otherIndex)
                    && of.covers(otherOf) && (index instanceof Index.Every
                            || (index.equals(otherIndex) && !(index instanceof Index.Some)));
            case Member(Term of, String name) -> other instanceof Member(Term otherOf, String otherName)
                    && name.equals(otherName) && of.covers(otherOf);
        };
    }

    /** The variable at its root. */
    default Node root() {
        return switch (this) {
            case Variable(Node declaration) -> declaration;
            case Element(Term of, Index index) -> of.root();
            case Member(Term of, String name) -> of.root();
        };
    }
}

package dev.grade.inspect.flow;

import com.github.javaparser.ast.Node;
import org.jspecify.annotations.Nullable;

/** Where a value comes from, as far as the sources tell. */
// A syntax tree node is itself: its own equals compares the text of whole trees.
@SuppressWarnings("ReferenceEquality")
public sealed interface Value {

    /** A lambda or a method reference. */
    record Code(Function function) implements Value {
    }

    /** An object made by {@code new}; {@link #type} is its own type. */
    record Made(Site site, String type) implements Value {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Made made && made.site.node() == site.node();
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(site.node());
        }
    }

    /** What a call of code outside the sources returned. */
    record Returned(Site site) implements Value {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Returned returned && returned.site.node() == site.node();
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(site.node());
        }
    }

    /** A variable that nothing in the sources gives a value: a parameter nobody passes, a field nobody sets. */
    record Unset(Node declaration) implements Value {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Unset unset && unset.declaration == declaration;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(declaration);
        }
    }

    /** Anything else: a literal, {@code null}, an arithmetic result. */
    record Other(Node expression) implements Value {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Other that && that.expression == expression;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(expression);
        }
    }
}

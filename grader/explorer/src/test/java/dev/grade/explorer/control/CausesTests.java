package dev.grade.explorer.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CausesTests {
    @Test
    void anOwnExceptionThatTellsNothingItselfIsFollowed() {
        var inner = new IllegalStateException();
        assertThat(Causes.from(new Wrapper(inner))).hasSize(2).last().isSameAs(inner);
    }

    @Test
    void anExceptionThatAnswersForItselfIsNotAsked() {
        var evil = new Evil();
        assertThat(Causes.from(new Wrapper(evil))).hasSize(2).last().isSameAs(evil);
        assertThat(Fault.in(evil)).isNull();
        assertThat(Beyond.reach(evil)).isNull();
    }

    @Test
    void causesThatGoInACircleEnd() {
        var one = new Wrapper();
        var other = new RuntimeException(one);
        one.initCause(other);
        assertThat(Causes.from(one)).contains(one, other);
        assertThat(Beyond.reach(one)).isNull();
    }

    /** An exception of a program, with what its cause is. */
    private static final class Wrapper extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrapper() {
            super("to be caused by something");
        }

        Wrapper(Throwable cause) {
            super("wrapped", cause);
        }
    }

    /** An exception that breaks whoever asks it anything. */
    @SuppressWarnings({"UnsynchronizedOverridesSynchronized", "ThrowableEqualsHashCode"}) // breaks every rule, as it is meant to
    private static final class Evil extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public Throwable getCause() {
            throw new AssertionError("asked for its cause");
        }

        @Override
        public int hashCode() {
            throw new AssertionError("asked for its hash code");
        }
    }
}

package dev.grade.fork.confine;

/** Thrown where strangers' code would run with less protection than was asked for; the message is one sentence. */
public final class Unprotected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unprotected(String message) {
        super(message);
    }
}

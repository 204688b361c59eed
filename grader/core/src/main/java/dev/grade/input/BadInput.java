package dev.grade.input;

/** Thrown for input that its user must mend; the message is one line: what, why, what to do. */
public final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Bad input, told in one line. */
    public BadInput(String message) {
        super(message);
    }

    /** Bad input, told in one line, with the failure that showed it. */
    public BadInput(String message, Throwable cause) {
        super(message, cause);
    }
}

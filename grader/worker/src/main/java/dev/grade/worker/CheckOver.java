package dev.grade.worker;

/** Leaves a check whose result is known. Carries nothing, so that nobody looks into it. */
final class CheckOver extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CheckOver() {
        super("the result of the check is known", null, false, false);
    }
}

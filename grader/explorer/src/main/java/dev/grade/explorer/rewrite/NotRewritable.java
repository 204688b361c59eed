package dev.grade.explorer.rewrite;

/** A class could not be put under control: a failure of the explorer, not of the program. */
public final class NotRewritable extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotRewritable(String what, RuntimeException cause) {
        super("the explorer could not put " + what + " under its control (" + cause + ")", cause);
    }
}

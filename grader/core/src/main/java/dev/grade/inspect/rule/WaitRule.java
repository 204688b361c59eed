package dev.grade.inspect.rule;

import dev.grade.inspect.judge.Hit;

/** A rule about one kind of wait on a thread that should not wait. */
public non-sealed interface WaitRule extends Rule {

    /** Whether a hit is of this rule's kind. */
    boolean matches(Hit hit);

    /** What the call waits for, as the end of "it waits ...". */
    String waits(Hit hit);

    /** One concrete edit of the line. */
    String fix(Hit hit, Wording wording);
}

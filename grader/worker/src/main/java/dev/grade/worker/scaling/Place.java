package dev.grade.worker.scaling;

import dev.grade.api.CheckFailure;
import dev.grade.worker.stall.Diagnosis;
import java.util.Optional;

/** Something of ours where threads that run the student's code wait for others. */
interface Place {
    /** Whether a thread waits there now. */
    boolean isWaitedIn();

    /** What it means that those threads will wait for ever. */
    CheckFailure explain(Diagnosis diagnosis);

    /** What the check was to see there and did not, although all threads ended. */
    default Optional<CheckFailure> missed() {
        return Optional.empty();
    }

    /** Lets those who wait go on a little, for they may be in the way of others; whether it did. */
    default boolean grant() {
        return false;
    }

    /** What was seen, for the strength of a pass; an empty string if nothing. */
    String seen();
}

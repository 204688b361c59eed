package dev.grade.worker.stall;

import java.util.List;

/** A running check as the watch sees it. Its methods are called from the watch's thread. */
public interface Scene {
    /** A number that changes whenever something of the check goes on. */
    long progress();

    /** Every thread that the check owns, in the order in which a report names them. */
    List<Role> roles();

    /** Whether the check has failed already, so that only its threads' end is still to come. */
    boolean hasFailed();
}

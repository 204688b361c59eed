package dev.grade.explorer.control;

import org.jspecify.annotations.Nullable;

/**
 * Who used one variable last, as in FastTrack (Flanagan and Freund, PLDI 2009): the last write as one epoch, the reads
 * as one epoch while they are ordered and as a clock once they are not.
 */
final class History {
    final int epoch;
    int owner = -1;
    boolean manyOwners;
    int writer = -1;
    int writeTime;
    int writeSite;
    int reader = -1;
    int readTime;
    int readSite;
    @Nullable
    VectorClock readers;
    int @Nullable [] readSites;
    /** What all volatile writes gave. */
    @Nullable
    VectorClock sync;
    /** Whether the last write was weaker than volatile. */
    boolean weak;
    /** What the last write gave, if it was weaker than volatile and gave something. */
    @Nullable
    VectorClock carried;

    History(int epoch) {
        this.epoch = epoch;
    }
}

package dev.grade.worker.history;

import dev.grade.worker.protocol.CallHistory;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The different histories of all rounds of a check, up to a number that any small scenario stays below. */
public final class Recordings {
    private static final int MOST = 4_000;

    private final Set<CallHistory> seen = new LinkedHashSet<>();

    /** Adds the histories of a round that came to its end. */
    public void add(List<Recording> round) {
        for (Recording recording : round) {
            if (seen.size() < MOST) {
                seen.add(recording.finished());
            }
        }
    }

    /** Each history once, in the order in which they were first seen. */
    public List<CallHistory> all() {
        return List.copyOf(seen);
    }
}

package dev.grade.assess.history;

import java.util.List;

/**
 * What a candidate's git tells of how the answer came about. All of it is the candidate's own word: times and names can be
 * set by hand.
 *
 * @param commits
 *            in the order of their times, the oldest first
 * @param problem
 *            why there is no more of it, as a sentence; empty if this is all
 */
public record History(List<CommitLine> commits, String problem) {
    /** Of a candidate who kept none. */
    public static final History NONE = new History(List.of(), "");

    public History {
        commits = List.copyOf(commits);
    }
}

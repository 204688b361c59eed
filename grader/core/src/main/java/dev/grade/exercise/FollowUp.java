package dev.grade.exercise;

import java.util.List;

/**
 * A question for the interview.
 *
 * @param question
 *            for the candidate
 * @param answer
 *            a model answer, for the reviewer only
 * @param on
 *            identifiers of the bug classes after which it is asked first
 * @param checks
 *            identifiers of the checks after whose failure it is asked first
 * @param deep
 *            whether it is asked first where nothing failed
 */
public record FollowUp(String question, String answer, List<String> on, List<String> checks, boolean deep) {
    public FollowUp {
        on = List.copyOf(on);
        checks = List.copyOf(checks);
    }

    /** A question that depends on kinds of bugs only. */
    public FollowUp(String question, String answer, List<String> on) {
        this(question, answer, on, List.of(), false);
    }
}

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
 */
public record FollowUp(String question, String answer, List<String> on) {
    public FollowUp {
        on = List.copyOf(on);
    }
}

package dev.grade.explorer;

import java.util.List;

/**
 * A trace played again.
 *
 * @param reproduced
 *            whether it ended as it did when it was made
 * @param ending
 *            how it ended, in one sentence
 * @param steps
 *            every step on shared data, in order
 * @param output
 *            what the program printed
 */
public record Replay(boolean reproduced, String ending, List<Finding.StoryStep> steps, String output) {
    public Replay {
        steps = List.copyOf(steps);
    }
}

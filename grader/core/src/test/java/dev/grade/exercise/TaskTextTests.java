package dev.grade.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Hints are told one at a time, so they must not stand in the task. */
class TaskTextTests {
    @Test
    void hintsAreTheNumberedListUnderTheirHeadingAndNotInTheTask() {
        TaskText text = TaskText.parse("""
                                       # Title

                                       Do it.

                                       ## Hints

                                       1. First, a long one
                                          that goes on.
                                       2. Second.

                                       10) Last.

                                       ## In an interview

                                       Talk.
                                       """);

        assertThat(text.hints()).containsExactly("First, a long one that goes on.", "Second.", "Last.");
        assertThat(text.task()).isEqualTo("# Title\n\nDo it.\n\n## In an interview\n\nTalk.");
    }

    @Test
    void aHeadingInCodeIsNone() {
        TaskText text = TaskText.parse("# T\n```\n## Hints\n1. code\n```\n");

        assertThat(text.hints()).isEmpty();
        assertThat(text.task()).contains("## Hints", "1. code");
    }
}

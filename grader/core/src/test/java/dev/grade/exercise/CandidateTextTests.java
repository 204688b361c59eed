package dev.grade.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CandidateTextTests {
    private static final String TEXT = """
                                       # Title

                                       Task.

                                       ```
                                       ## Hints
                                       ```

                                       ## What is graded

                                       | secret | 1 |

                                       ## Hints

                                       1. A hint.

                                       ## In an interview

                                       Say this.

                                       ## Notes

                                       More.
                                       """;

    @Test
    void advisesNothingForTheInterviewAndTellsOnlyWhatIsShown() {
        String text = CandidateText.rewrite(TEXT, "## What is graded\n\nshown\n\n", false);

        assertThat(text).isEqualTo(
                "# Title\n\nTask.\n\n```\n## Hints\n```\n\n## What is graded\n\nshown\n\n## Notes\n\nMore.\n");
    }

    @Test
    void keepsTheHintsIfTheyAreWanted() {
        assertThat(CandidateText.rewrite(TEXT, "## What is graded\n\nshown\n\n", true)).contains("A hint.")
                .doesNotContain("secret", "Say this");
    }

    @Test
    void aTextWithoutTheSectionGetsOne() {
        assertThat(CandidateText.rewrite("# Title\n\nTask.\n", "## What is graded\n\nshown\n\n", false))
                .isEqualTo("# Title\n\nTask.\n\n## What is graded\n\nshown\n");
    }
}

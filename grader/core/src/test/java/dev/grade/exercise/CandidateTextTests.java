package dev.grade.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CandidateTextTests {
    private static final String TEXT = "# Title\n\nTask.\n\n```\n## Hints\n```\n\n## What is graded\n\n| secret | 1 |\n\n"
            + "## Hints\n\n1. A hint.\n\n## In an interview\n\nSay this.\n\n## Notes\n\nMore.\n";

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

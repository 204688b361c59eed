package dev.grade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How an author begins. */
class NewExerciseCommandTests {
    @TempDir
    private Path folder;

    @Test
    void aNewExerciseGradesEveryKnownAnswerAsItMust() {
        Path pack = folder.resolve("pack");

        Said made = Said.by("new-exercise", "hit-counter", "--level", "2", "--exercises", pack.toString());
        Said verified = Said.by("verify", "hit-counter", "--exercises", pack.toString(), "--budget", "quick");

        assertThat(made.err()).isEmpty();
        assertThat(made.out()).startsWith("Made hit-counter, a small exercise that works.")
                .contains(pack.resolve("hit-counter/README.md") + "  the task",
                        "Next: 'grade verify hit-counter --exercises " + pack + "'");
        assertThat(verified.out()).contains("ok  template", "ok  right/monitor", "ok  right/atomic",
                "ok  wrong/no-lock",
                "ok  wrong/volatile-is-not-enough", "ok  wrong/shared-by-all", "7 gradings, 0 not as expected");
        assertThat(verified.code()).isZero();
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Path task = Files.createDirectories(folder.resolve("hit-counter")).resolve("README.md");
        Files.writeString(task, "mine");

        Said said = Said.by("new-exercise", "hit-counter", "--exercises", folder.toString());

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("is there already, and nothing was changed; choose another id.")
                .hasLineCount(1);
        assertThat(folder.resolve("hit-counter")).isDirectoryContaining(path -> path.endsWith("README.md"));
        assertThat(task).hasContent("mine");
        assertThat(folder.resolve("hit-counter/exercise.toml")).doesNotExist();
    }

    @Test
    void titlesThatWouldBreakTheManifestAreRefused() {
        Said said = Said.by("new-exercise", "hit-counter", "--title", "a \"b\"", "--exercises", folder.toString());

        assertThat(said.err()).isEqualTo(
                "grade: Title and topic are texts on one line, without quotes and backslashes.\n");
        assertThat(said.code()).isEqualTo(2);
    }
}

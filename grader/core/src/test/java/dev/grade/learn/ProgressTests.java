package dev.grade.learn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.report.SampleReports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far a learner has come outlives the command, and nothing depends on it. */
class ProgressTests {
    @TempDir
    private Path folder;

    @Test
    void theBestScoreCountsAndPassedStaysPassed() {
        Path file = folder.resolve("deep/er/progress.properties");

        new Progress(file).graded(SampleReports.failed());
        assertThat(new Progress(file).standing("tally-box")).isEqualTo(new Standing(false, 0, 0, ""));
        new Progress(file).graded(SampleReports.passed());
        new Progress(file).graded(SampleReports.failed());
        new Progress(file).hinted("tally-box", 2);

        assertThat(new Progress(file).standing("tally-box")).isEqualTo(new Standing(true, 100, 2, ""));
        assertThat(new Progress(file).standing("other")).isEqualTo(Standing.NONE);
    }

    @Test
    void onlyWhatLiesInAStartedFolderIsTheUsersOwn() {
        var progress = new Progress(folder.resolve("progress.properties"));
        progress.started("tally-box", Path.of("elsewhere"));
        progress.gradedIfOwn(SampleReports.passed());
        assertThat(progress.standing("tally-box").passed()).isFalse();

        progress.started("tally-box", Path.of("answers"));
        progress.gradedIfOwn(SampleReports.passed());
        assertThat(progress.standing("tally-box").passed()).isTrue();
    }

    @Test
    void aFileThatIsBrokenOrCanNotBeWrittenStopsNobody() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken"), "tally-box.best=many\nx=\\u00zz\n");
        assertThat(new Progress(broken).standing("tally-box")).isEqualTo(Standing.NONE);

        Path file = Files.writeString(folder.resolve("file"), "");
        var impossible = new Progress(file.resolve("progress.properties"));
        impossible.hinted("tally-box", 1);
        assertThat(impossible.standing("tally-box")).isEqualTo(Standing.NONE);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).hasSize(2);
        }
    }

    @Test
    void theFileIsWhereTheDesktopKeepsState() throws IOException {
        Progress.ofUser(Map.of("XDG_STATE_HOME", folder.toString())).hinted("tally-box", 1);

        assertThat(Files.readString(folder.resolve("grade/progress.properties"))).contains("tally-box.hints=1");
    }
}

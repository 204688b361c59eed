package dev.grade.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.grade.input.BadInput;
import dev.grade.verify.Series.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A series of gradings goes on where it was stopped. */
class SeriesTests {
    private static final Variant LATCH = new Variant("print-in-order", "right/latch", Path.of("."),
            new Expectation.Passes());
    private static final Run PASSED = new Run("print-in-order", "right/latch", "quick", 2, "passed", "passed", "");

    @TempDir
    private Path folder;

    @Test
    void gradingsAreThereWhenTheFileIsOpenedAgain() {
        Path file = folder.resolve("runs.jsonl");
        Series.open(file).add(PASSED);
        Series.open(file).add(PASSED);

        Series series = Series.open(file);

        assertThat(series.done(LATCH, "quick", 2)).containsExactly(PASSED, PASSED);
        assertThat(series.done(LATCH, "normal", 2)).isEmpty();
        assertThat(series.done(LATCH, "quick", 1)).isEmpty();
    }

    @Test
    void whatWasCutOffWhileItWasWrittenIsGradedAgain() throws IOException {
        Path file = folder.resolve("runs.jsonl");
        Series.open(file).add(PASSED);
        Files.writeString(file, "{\"exercise\":\"print-in", StandardOpenOption.APPEND);

        Series.open(file).add(PASSED);

        assertThat(Series.open(file).done(LATCH, "quick", 2)).hasSize(2);
    }

    @Test
    void anotherFileIsLeftAsItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "my notes\n");

        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> Series.open(file))
                .withMessageContaining("notes.txt holds something else than the gradings of a series");
        assertThat(file).hasContent("my notes");
    }
}

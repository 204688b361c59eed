package dev.grade.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.grade.input.BadInput;
import org.junit.jupiter.api.Test;

/** Which processors a process may use. */
class ProcessorsTests {
    @Test
    void theKernelsListHasNumbersAndRanges() {
        assertThat(Processors.numbers("0")).containsExactly(0);
        assertThat(Processors.numbers("0-2,5,8-9")).containsExactly(0, 1, 2, 5, 8, 9);
    }

    @Test
    void moreProcessorsThanThereAreIsTheUsersMistake() {
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> Processors.first(1_000_000))
                .withMessageContaining("not 1000000; give --cores no more than that");
    }
}

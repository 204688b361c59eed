package dev.grade.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.worker.protocol.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of an interleaving. */
class InterleavingTextTests {
    @Test
    void aLongNameIsSeenToBeCutAtItsBeginning() {
        var step = new Evidence.Step("philosopher number 3, second call", "Table.java", 7, "Lock.lock", "", List.of());
        var told = new Evidence.Interleaving(List.of(step), "", List.of(), "");

        assertThat(new InterleavingText(Ink.PLAIN).of(told))
                .startsWith("        ...number 3, second call  line 7  Lock.lock");
    }
}

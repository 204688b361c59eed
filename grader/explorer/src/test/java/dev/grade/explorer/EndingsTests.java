package dev.grade.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

final class EndingsTests {
    @Test
    void nothingThatDiffersFromRunToRunIsTold() {
        RejectedExecutionException rejected = new RejectedExecutionException(
                "Task Shop$$Lambda/0x0000000058051c78@64b88de7 rejected from "
                        + "controlled.java.util.concurrent.ThreadPoolExecutor@1e0f9063[Terminated, pool size = 0]");

        assertThat(Endings.describe(rejected))
                .isEqualTo("RejectedExecutionException (Task Shop$$Lambda rejected from "
                        + "java.util.concurrent.ThreadPoolExecutor[Terminated, pool size = 0])");
    }

    @Test
    void whatAMessageSaysOtherwiseIsKept() {
        assertThat(Endings.describe(new IllegalStateException("no mail for ada@cafe at 0x10, controlled by hand")))
                .isEqualTo("IllegalStateException (no mail for ada@cafe at 0x10, controlled by hand)");
    }
}

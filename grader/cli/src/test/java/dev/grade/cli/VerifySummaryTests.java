package dev.grade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.verify.Series.Run;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the gradings of known answers come to, and with which exit code. */
class VerifySummaryTests {
    private static final Run FINE = run("fine", 2, "");
    private static final Run SURPRISE = run("odd", 2, "must pass, but got deadlock");

    private final StringWriter out = new StringWriter();
    private final VerifySummary summary = new VerifySummary();

    @Test
    void whatIsNotAsExpectedFails() {
        summary.add(List.of(FINE, SURPRISE), List.of(), 0);

        assertThat(print()).isEqualTo(ExitCodes.NOT_PASSED);
        assertThat(out.toString()).isEqualTo("\n2 gradings, 1 not as expected\n");
    }

    @Test
    void whatIsNotAsExpectedFailsHoweverSeldomItIs() {
        summary.add(List.of(FINE, SURPRISE), List.of(), 0);
        summary.addRepeated(List.of(run("odd", 2, ""), run("odd", 2, "")));

        assertThat(print()).isEqualTo(ExitCodes.NOT_PASSED);
        assertThat(out.toString()).endsWith("2 gradings, 1 not as expected\ngraded again 2 times: 0 not as expected\n");
    }

    @Test
    void whatIsStillToDoIsToldByTheExitCode() {
        summary.add(List.of(FINE), List.of(), 3);

        assertThat(print()).isEqualTo(ExitCodes.GRADER_ERROR);
        assertThat(out.toString()).endsWith("3 are still to do; the same command goes on with them.\n");
    }

    private int print() {
        return summary.print(new PrintWriter(out), false);
    }

    private static Run run(String variant, int cores, String problem) {
        return new Run("hand-over", variant, "quick", cores, "passed", "whatever", problem);
    }
}

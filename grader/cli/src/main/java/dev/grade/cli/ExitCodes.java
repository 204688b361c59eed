package dev.grade.cli;

import dev.grade.report.Report;
import dev.grade.score.Outcome;
import java.util.List;

/** What the command says to scripts. */
final class ExitCodes {
    /** All passed. */
    static final int PASSED = 0;
    /** Graded, and not all passed. */
    static final int NOT_PASSED = 1;
    /** Wrong usage or bad input. */
    static final int BAD_INPUT = 2;
    /** The grader could not do its work. */
    static final int GRADER_ERROR = 3;

    private ExitCodes() {
    }

    static int of(List<Report> reports) {
        List<Outcome> outcomes = reports.stream().map(report -> report.grade().outcome()).toList();
        if (outcomes.contains(Outcome.ERROR)) {
            return GRADER_ERROR;
        }
        return outcomes.stream().allMatch(Outcome.PASSED::equals) ? PASSED : NOT_PASSED;
    }
}

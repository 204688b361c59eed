package dev.grade.cli;

import dev.grade.report.Report;
import java.util.List;

/**
 * All submissions of one command.
 *
 * @param complaints
 *            why the others could not be graded
 */
record Graded(List<Report> reports, List<Complaint> complaints) {
    Graded {
        reports = List.copyOf(reports);
        complaints = List.copyOf(complaints);
    }

    /** What the authors of submissions must mend. */
    List<String> badInputs() {
        return complaints.stream().filter(complaint -> complaint.code() == ExitCodes.BAD_INPUT).map(Complaint::text)
                .toList();
    }

    /** Whether the grader could not do its work somewhere; then nobody may take what there is for a grade. */
    boolean graderFailed() {
        return complaints.stream().anyMatch(complaint -> complaint.code() == ExitCodes.GRADER_ERROR)
                || ExitCodes.of(reports) == ExitCodes.GRADER_ERROR;
    }
}

package dev.grade.report;

import dev.grade.api.BugClass;
import dev.grade.exercise.FollowUp;
import dev.grade.run.CheckResult;
import dev.grade.score.Outcome;
import dev.grade.worker.protocol.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Chooses questions for the interview by what was found. */
public final class FollowUps {
    private static final String DEEPER = "nothing failed, and this goes deeper";

    private FollowUps() {
    }

    /**
     * A question, and why it is asked before others.
     *
     * @param because
     *            as the end of a sentence, such as {@code 'deadlock' was found}; empty if nothing speaks for it
     */
    public record Asked(FollowUp question, String because) {
    }

    /** All questions of the exercise: on checks that failed, on bugs that were found, if none was the deep ones, the rest. */
    public static List<FollowUp> chosen(Report report) {
        return asked(report).stream().map(Asked::question).toList();
    }

    /** The same with the reasons. */
    public static List<Asked> asked(Report report) {
        List<String> reasons = reasons(report);
        return report.exercise().followUps().stream().map(question -> new Asked(question, because(question, report)))
                .sorted(Comparator.comparingInt(asked -> place(asked, reasons))).toList();
    }

    private static int place(Asked asked, List<String> reasons) {
        int at = reasons.indexOf(asked.because());
        return at < 0 ? reasons.size() : at;
    }

    /** Every reason there can be, the best first. */
    private static List<String> reasons(Report report) {
        return Stream
                .of(failed(report).map(FollowUps::failed), report.grade().bugClasses().stream().map(FollowUps::found),
                        Stream.of(DEEPER))
                .flatMap(reason -> reason).toList();
    }

    private static String because(FollowUp question, Report report) {
        Optional<String> check = failed(report).filter(result -> question.checks().contains(result.check().id()))
                .map(FollowUps::failed).findFirst();
        return check.or(() -> report.grade().bugClasses().stream().filter(bug -> question.on().contains(bug.id()))
                .map(FollowUps::found).findFirst())
                .orElse(question.deep() && report.grade().outcome() == Outcome.PASSED ? DEEPER : "");
    }

    private static Stream<CheckResult> failed(Report report) {
        return report.checks().stream().filter(result -> result.result().verdict() == Verdict.FAILED);
    }

    private static String failed(CheckResult result) {
        return "the check '" + result.check().title() + "' failed";
    }

    private static String found(BugClass bug) {
        return "'" + bug.id() + "' was found";
    }
}

package dev.grade.grading;

import dev.grade.exercise.CheckKind;
import dev.grade.exercise.CheckSpec;
import dev.grade.exercise.Exercise;
import dev.grade.inspect.finding.Finding;
import dev.grade.inspect.finding.Inspection;
import dev.grade.run.CheckResult;
import dev.grade.worker.protocol.Evidence;
import dev.grade.worker.protocol.Result;
import dev.grade.worker.protocol.Strength;
import dev.grade.worker.protocol.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The checks that look at the source. What is wrong there is wrong whatever the rest does; that nothing is wrong there
 * earns points only for code that does what it should.
 */
final class InspectCheck {
    private InspectCheck() {
    }

    /** The results of the checks that were run and of those on the source, in the exercise's order. */
    static List<CheckResult> merged(Exercise exercise, List<CheckResult> run, Inspection inspection) {
        Map<String, CheckResult> known = run.stream()
                .collect(Collectors.toMap(result -> result.check().id(), Function.identity()));
        List<CheckResult> all = new ArrayList<>();
        for (CheckSpec check : exercise.checks()) {
            all.add(check.kind() == CheckKind.INSPECT
                    ? new CheckResult(check, result(check, known, inspection), "")
                    : known.getOrDefault(check.id(), CompileCheck.notRun(check, "It was not run.")));
        }
        return all;
    }

    private static Result result(CheckSpec check, Map<String, CheckResult> known, Inspection inspection) {
        List<Finding> counting = inspection.findings().stream().filter(check.findings()::counts).toList();
        if (!counting.isEmpty()) {
            Finding first = counting.getFirst();
            return Result.failed(RuleBug.of(first.rule()), message(first, counting.size() - 1), Strength.NONE,
                    new Evidence.Nothing());
        }
        Optional<String> lost = check.needs().stream()
                .filter(need -> known.containsKey(need) && known.get(need).result().verdict() != Verdict.PASSED)
                .findFirst();
        if (lost.isPresent()) {
            return Result.unknown(Verdict.NOT_RUN, "It says something only when '" + lost.get() + "' passes.",
                    Strength.NONE);
        }
        return inspection.coverage().complete()
                ? Result.passed(Strength.NONE)
                : Result.unknown(Verdict.INCONCLUSIVE, unread(inspection), Strength.NONE);
    }

    private static String unread(Inspection inspection) {
        String reason = inspection.trouble().isEmpty()
                ? inspection.findings().stream().filter(finding -> finding.rule().equals("BLK902")).findFirst()
                        .map(Finding::message).orElse("Not all of the source could be read.")
                : "The source was not read: " + inspection.trouble() + ".";
        return reason + " What it says is not known, so it earns no points; write it in a plainer way.";
    }

    private static String message(Finding first, int more) {
        String where = first.file() + ":" + first.line() + ": ";
        String others = switch (more) {
            case 0 -> "";
            case 1 -> " (There is one more finding.)";
            default -> " (There are " + more + " more findings.)";
        };
        return where + first.message() + others;
    }
}

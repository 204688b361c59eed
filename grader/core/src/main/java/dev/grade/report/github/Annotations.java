package dev.grade.report.github;

import dev.grade.api.BugClass;
import dev.grade.compile.child.Diagnostic;
import dev.grade.exercise.CheckKind;
import dev.grade.inspect.finding.Finding;
import dev.grade.inspect.finding.Severity;
import dev.grade.report.Advice;
import dev.grade.report.Report;
import dev.grade.report.RepositoryPaths;
import dev.grade.report.Spot;
import dev.grade.report.Spots;
import dev.grade.report.github.Annotation.Kind;
import dev.grade.run.CheckResult;
import dev.grade.worker.protocol.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Chooses what stands beside the lines of one report, the most important first. */
final class Annotations {
    private final Report report;
    private final RepositoryPaths paths;
    private final Spots spots;

    Annotations(Report report, RepositoryPaths paths) {
        this.report = report;
        this.paths = paths;
        this.spots = new Spots(report);
    }

    /** All there are: of each kind, what costs the most points first. */
    List<Annotation> all() {
        List<Annotation> all = new ArrayList<>(faults());
        all.addAll(failures());
        all.addAll(findings());
        all.addAll(unclear());
        all.add(Annotation.plain(Kind.NOTICE, report.exercise().id(), report.submission() + ": "
                + report.grade().outcome().id() + ", " + report.grade().score() + " of 100 points"));
        return all;
    }

    private List<Annotation> faults() {
        return report.checks().stream().filter(check -> check.result().verdict() == Verdict.GRADER_ERROR)
                .map(check -> Annotation.plain(Kind.ERROR, "the grader failed, which is not the author's fault",
                        check.check().title() + ": " + check.result().message()))
                .toList();
    }

    /** One for each bug at each line, however many checks saw it there. */
    private List<Annotation> failures() {
        Map<List<Object>, List<CheckResult>> bugs = new LinkedHashMap<>();
        IntStream.range(0, report.checks().size()).boxed()
                .sorted(Comparator.comparingInt(i -> -report.checks().get(i).check().points()))
                .map(i -> report.checks().get(i)).filter(check -> check.result().bugClass().isPresent())
                .forEach(check -> bugs.computeIfAbsent(
                        List.of(check.result().bugClass().orElseThrow(), spots.of(check)), _ -> new ArrayList<>())
                        .add(check));
        List<Annotation> failures = new ArrayList<>();
        for (List<CheckResult> same : bugs.values()) {
            CheckResult check = same.getFirst();
            BugClass bug = check.result().bugClass().orElseThrow();
            if (bug == BugClass.COMPILE_ERROR && !report.diagnostics().isEmpty()) {
                report.diagnostics().forEach(error -> failures.add(error(error)));
            } else if (check.check().kind() != CheckKind.INSPECT || report.findings(check.check()).isEmpty()) {
                int more = same.size() - 1;
                String others = more == 0
                        ? ""
                        : "\n(" + more + (more == 1 ? " more check" : " more checks") + " failed in the same way.)";
                failures.add(at(Kind.ERROR, spots.of(check), bug.id() + ": " + check.check().title(),
                        check.result().message() + "\nNext: " + Advice.nextStep(bug) + others));
            }
        }
        return failures;
    }

    private Annotation error(Diagnostic error) {
        return at(Kind.ERROR, spots.of(error), BugClass.COMPILE_ERROR.id(), error.message());
    }

    /** What costs points is an error; of the rest, warnings are shown and notes are not. */
    private List<Annotation> findings() {
        Set<Finding> costly = new HashSet<>();
        report.checks().forEach(check -> costly.addAll(report.findings(check.check())));
        return report.inspection().findings().stream()
                .filter(finding -> costly.contains(finding) || finding.severity() != Severity.NOTE)
                .map(finding -> at(costly.contains(finding) ? Kind.ERROR : Kind.WARNING,
                        Optional.of(Spot.of(finding.place())), finding.rule() + ": " + finding.title(),
                        finding.message() + " " + finding.why() + "\nInstead: " + finding.fix()))
                .toList();
    }

    private List<Annotation> unclear() {
        return report.checks().stream().filter(check -> check.result().verdict() == Verdict.INCONCLUSIVE)
                .map(check -> Annotation.plain(Kind.WARNING, "unclear: " + check.check().title(),
                        check.result().message()))
                .toList();
    }

    private Annotation at(Kind kind, Optional<Spot> spot, String title, String message) {
        return spot.map(place -> new Annotation(kind, paths.of(report.submission(), place.file()), place.line(),
                place.column(), place.endColumn(), title, message))
                .orElseGet(() -> Annotation.plain(kind, title, message));
    }
}

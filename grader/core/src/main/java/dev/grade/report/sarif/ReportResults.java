package dev.grade.report.sarif;

import dev.grade.api.BugClass;
import dev.grade.compile.child.Diagnostic;
import dev.grade.exercise.CheckKind;
import dev.grade.inspect.finding.Finding;
import dev.grade.inspect.finding.PathStep;
import dev.grade.report.Advice;
import dev.grade.report.Report;
import dev.grade.report.RepositoryPaths;
import dev.grade.report.SafeText;
import dev.grade.report.Spot;
import dev.grade.report.Spots;
import dev.grade.run.CheckResult;
import dev.grade.worker.protocol.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The results of one report. */
final class ReportResults {
    private static final int MOST_TEXT = 4_000;
    private static final int MOST_STEPS = 1_000;

    private final Report report;
    private final RepositoryPaths paths;
    private final Spots spots;

    ReportResults(Report report, RepositoryPaths paths) {
        this.report = report;
        this.paths = paths;
        this.spots = new Spots(report);
    }

    /** A result for each failed check, or for each error of the compiler; what a check found in the source is a finding. */
    List<Map<String, Object>> failures() {
        List<Map<String, Object>> results = new ArrayList<>();
        for (CheckResult check : report.checks()) {
            BugClass bug = check.result().bugClass().orElse(null);
            if (bug == null || check.check().kind() == CheckKind.INSPECT) {
                continue;
            }
            if (bug == BugClass.COMPILE_ERROR && !report.diagnostics().isEmpty()) {
                report.diagnostics().forEach(error -> results.add(error(error)));
                continue;
            }
            Spot spot = spots.of(check).or(spots::start).orElse(new Spot("unnamed.java", 1, 1, 2));
            Map<String, Object> result = result(bug.id(), "error", report.exercise().id() + ", "
                    + check.check().title() + ": " + check.result().message() + " Next: " + Advice.nextStep(bug), spot);
            List<Map<String, Object>> flows = new ThreadFlows(spots, this::physical)
                    .of(check.result().evidence());
            if (!flows.isEmpty()) {
                result.put("codeFlows", List.of(Map.of("threadFlows", flows)));
            }
            result.put("partialFingerprints",
                    Map.of("gradeCheck/v1", report.exercise().id() + "/" + check.check().id() + "/" + bug.id()));
            results.add(result);
        }
        return results;
    }

    /** A result for each finding in the source. */
    List<Map<String, Object>> findings() {
        return report.inspection().findings().stream().map(this::finding).toList();
    }

    /** What is no result: checks that could not tell, and faults of the grader. */
    List<Map<String, Object>> notifications() {
        return report.checks().stream()
                .filter(check -> check.result().verdict() == Verdict.INCONCLUSIVE
                        || check.result().verdict() == Verdict.GRADER_ERROR)
                .map(check -> {
                    Map<String, Object> notification = new LinkedHashMap<>();
                    notification.put("level",
                            check.result().verdict() == Verdict.GRADER_ERROR ? "error" : "warning");
                    notification.put("message", text(check.check().title() + ": " + check.result().message()));
                    return notification;
                }).toList();
    }

    private Map<String, Object> error(Diagnostic error) {
        Spot spot = spots.of(error).or(spots::start).orElse(new Spot("unnamed.java", 1, 1, 2));
        return result(BugClass.COMPILE_ERROR.id(), "error", error.message(), spot);
    }

    private Map<String, Object> finding(Finding finding) {
        Map<String, Object> result = result(finding.rule(), finding.severity().word(),
                finding.message() + " " + finding.why() + " Instead: " + finding.fix(), Spot.of(finding.place()));
        if (!finding.path().isEmpty()) {
            List<Object> locations = new ArrayList<>();
            for (PathStep step : finding.path().stream().limit(MOST_STEPS).toList()) {
                locations
                        .add(Map.of("location", location(Spot.of(step.place()), step.call() + " on " + step.thread())));
            }
            result.put("codeFlows", List.of(Map.of("threadFlows", List.of(Map.of("locations", locations)))));
        }
        if (!finding.alsoFrom().isEmpty()) {
            result.put("relatedLocations", finding.alsoFrom().stream().limit(100)
                    .map(place -> location(Spot.of(place), "also reached from here")).toList());
        }
        return result;
    }

    private Map<String, Object> result(String rule, String level, String message, Spot spot) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", rule);
        result.put("level", level);
        result.put("message", text(message));
        result.put("locations", List.of(Map.of("physicalLocation", physical(spot))));
        return result;
    }

    private Map<String, Object> location(Spot spot, String message) {
        return Map.of("physicalLocation", physical(spot), "message", text(message));
    }

    private Map<String, Object> physical(Spot spot) {
        Map<String, Object> region = new LinkedHashMap<>();
        region.put("startLine", spot.line());
        region.put("startColumn", spot.column());
        region.put("endLine", spot.line());
        region.put("endColumn", spot.endColumn());
        return Map.of("artifactLocation", Map.of("uri", paths.uri(report.submission(), spot.file())), "region",
                region);
    }

    private static Map<String, Object> text(String text) {
        String safe = SafeText.of(text, MOST_TEXT).strip();
        return Map.of("text", safe.isEmpty() ? "(no text)" : safe);
    }
}

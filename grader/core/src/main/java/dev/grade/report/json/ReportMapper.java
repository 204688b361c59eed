package dev.grade.report.json;

import dev.grade.api.BugClass;
import dev.grade.compile.child.Diagnostic;
import dev.grade.exercise.CheckKind;
import dev.grade.exercise.FollowUp;
import dev.grade.inspect.finding.Coverage;
import dev.grade.inspect.finding.Finding;
import dev.grade.inspect.text.FindingsTree;
import dev.grade.report.FollowUps;
import dev.grade.report.Report;
import dev.grade.report.json.ReportFile.CheckKeys;
import dev.grade.report.json.ReportFile.EvidenceKeys;
import dev.grade.report.json.ReportFile.DiagnosticKeys;
import dev.grade.report.json.ReportFile.LineKeys;
import dev.grade.report.json.ReportFile.StrengthKeys;
import dev.grade.report.json.ReportFile.CallKeys;
import dev.grade.report.json.ReportFile.ThreadKeys;
import dev.grade.run.CheckResult;
import dev.grade.score.Grade;
import dev.grade.worker.protocol.Evidence;
import dev.grade.worker.protocol.StackLine;
import dev.grade.worker.protocol.Strength;
import dev.grade.worker.protocol.StuckThread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** From a report to the keys of its file. */
final class ReportMapper {
    private final Report report;

    private ReportMapper(Report report) {
        this.report = report;
    }

    static ReportFile map(Report report) {
        return new ReportMapper(report).map();
    }

    private ReportFile map() {
        var environment = report.environment();
        List<CheckKeys> checks = new ArrayList<>();
        for (int i = 0; i < report.checks().size(); i++) {
            checks.add(check(report.checks().get(i), report.grade().points().get(i)));
        }
        boolean compiles = report.grade().bugClasses().stream().noneMatch(BugClass.COMPILE_ERROR::equals);
        return new ReportFile("grade-report/1", report.graderVersion(), report.exercise().id(), report.submission(),
                report.grade().outcome().id(), report.grade().score(), Grade.MAX_SCORE,
                report.grade().bugClasses().stream().map(BugClass::id).toList(),
                new ReportFile.EnvironmentKeys(environment.jdk(), environment.cores(), environment.isolation(),
                        environment.seed(), environment.load()),
                report.phases().stream().map(phase -> new ReportFile.PhaseKeys(phase.name(), phase.millis())).toList(),
                checks,
                findings(compiles), FollowUps.chosen(report).stream().map(FollowUp::question).toList(), report.notes(),
                coverage());
    }

    private List<Map<String, Object>> findings(boolean compiles) {
        Stream<Map<String, Object>> warnings = compiles
                ? report.diagnostics().stream().map(ReportMapper::warning)
                : Stream.of();
        return Stream.concat(warnings, report.inspection().findings().stream().map(FindingsTree::of)).toList();
    }

    private Optional<Map<String, Object>> coverage() {
        Coverage coverage = report.inspection().coverage();
        return coverage.files() == 0 ? Optional.empty() : Optional.of(FindingsTree.of(coverage));
    }

    private static Map<String, Object> warning(Diagnostic diagnostic) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("rule", "javac");
        keys.put("severity", "warning");
        keys.put("file", diagnostic.file());
        keys.put("line", diagnostic.line());
        keys.put("column", diagnostic.column());
        keys.put("endColumn", diagnostic.endColumn());
        keys.put("message", diagnostic.message());
        return keys;
    }

    private CheckKeys check(CheckResult result, int points) {
        Strength strength = result.result().strength();
        return new CheckKeys(result.check().id(), result.check().kind().id(), result.check().title(),
                result.result().verdict().name(), points, result.check().points(),
                result.result().bugClass().map(BugClass::id), result.result().message(),
                new StrengthKeys(strength.schedules(), strength.exhausted(), strength.iterations(), strength.cores(),
                        strength.seed(), Optional.of(strength.bound()).filter(bound -> bound >= 0),
                        Optional.of(strength.measured()).filter(measured -> !measured.isEmpty()), speedUp(strength)),
                evidence(result), Optional.of(result.output()).filter(output -> !output.isEmpty()));
    }

    private Optional<EvidenceKeys> evidence(CheckResult result) {
        boolean compilerErrors = result.check().kind() == CheckKind.COMPILE
                && result.result().bugClass().filter(BugClass.COMPILE_ERROR::equals).isPresent();
        if (compilerErrors) {
            return Optional.of(new ReportFile.DiagnosticsKeys("diagnostics",
                    report.diagnostics().stream().map(error -> diagnostic(error, "error")).toList()));
        }
        List<Finding> findings = report.findings(result.check());
        if (!findings.isEmpty()) {
            return Optional.of(path(findings.getFirst()));
        }
        return switch (result.result().evidence()) {
            case Evidence.Nothing() -> Optional.empty();
            case Evidence.ExpectedActual(var expected, var actual) ->
                Optional.of(new ReportFile.ExpectedActualKeys("expected-actual", expected, actual));
            case Evidence.Thrown(var type, var message, var thread, var stack) ->
                Optional.of(new ReportFile.ThrownKeys("thrown", type, message, thread, lines(stack)));
            case Evidence.WaitFor(var threads, var cycle) -> Optional.of(
                    new ReportFile.WaitForKeys("wait-for", threads.stream().map(ReportMapper::thread).toList(), cycle));
            case Evidence.Interleaving(var steps, var story, var needs, var replay) ->
                Optional.of(new ReportFile.InterleavingKeys("interleaving",
                        steps.stream().map(ReportMapper::step).toList(), story, needs, replay));
            case Evidence.Ratio(var what, var ratio, var low, var high, var confidence, var limit, var pairs) ->
                Optional.of(
                        new ReportFile.RatioKeys("ratio", what, ratio, low, high, confidence, limit, pairs));
        };
    }

    private static Optional<List<ReportFile.SpeedUpKeys>> speedUp(Strength strength) {
        return Optional.of(strength.speedUp().stream()
                .map(point -> new ReportFile.SpeedUpKeys(point.threads(), point.times())).toList())
                .filter(points -> !points.isEmpty());
    }

    private static ReportFile.StepKeys step(Evidence.Step step) {
        return new ReportFile.StepKeys(step.thread(), step.file(), step.line(), step.op(), step.object(),
                step.holds());
    }

    private static EvidenceKeys path(Finding finding) {
        return new ReportFile.PathKeys("path", finding.rule(), finding.path().stream()
                .map(step -> new CallKeys(step.place().file(), step.place().line(), step.call(), step.thread()))
                .toList(), finding.fix());
    }

    private static ThreadKeys thread(StuckThread thread) {
        return new ThreadKeys(thread.name(), thread.state(), thread.waitsFor(), thread.heldBy(), thread.holds(),
                thread.cpuMillis(), lines(thread.stack()));
    }

    private static List<LineKeys> lines(List<StackLine> stack) {
        return stack.stream().map(line -> new LineKeys(line.call(), line.file(), line.line())).toList();
    }

    private static DiagnosticKeys diagnostic(Diagnostic diagnostic, String severity) {
        return new DiagnosticKeys("javac", severity, diagnostic.file(), diagnostic.line(), diagnostic.column(),
                diagnostic.endColumn(), diagnostic.message());
    }
}

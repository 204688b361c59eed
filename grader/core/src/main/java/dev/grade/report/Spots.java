package dev.grade.report;

import dev.grade.compile.child.Diagnostic;
import dev.grade.exercise.SourceText;
import dev.grade.run.CheckResult;
import dev.grade.worker.protocol.Evidence;
import dev.grade.worker.protocol.StackLine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the lines of a submission that results are about. */
public final class Spots {
    private final Report report;

    public Spots(Report report) {
        this.report = report;
    }

    /** The line that shows best what a check found; empty if it found nothing, or nothing that stands on a line. */
    public Optional<Spot> of(CheckResult check) {
        if (check.result().bugClass().isEmpty()) {
            return Optional.empty();
        }
        Optional<Spot> finding = report.findings(check.check()).stream().findFirst()
                .map(found -> Spot.of(found.place()));
        return finding.or(() -> candidates(check).flatMap(place -> line(place.file(), place.line()).stream())
                .findFirst());
    }

    /** A compiler's message; empty if it names no line. */
    public Optional<Spot> of(Diagnostic diagnostic) {
        return line(diagnostic.file(), diagnostic.line()).map(spot -> diagnostic.column() < 1
                ? spot
                : new Spot(spot.file(), spot.line(), diagnostic.column(),
                        Math.max(diagnostic.column() + 1, diagnostic.endColumn())));
    }

    /** A line of the submission, by the path or the name of its file; empty if there is no such file. */
    public Optional<Spot> line(String file, int line) {
        if (file.isEmpty() || line < 1) {
            return Optional.empty();
        }
        return report.sources().stream().filter(source -> source.path().equals(file)).findFirst()
                .or(() -> report.sources().stream().filter(source -> source.fileName().equals(file)).findFirst())
                .map(source -> Spot.ofLine(source, line));
    }

    /** The first line of the file that answers the exercise. */
    public Optional<Spot> start() {
        List<String> answers = report.exercise().answers().stream().map(SourceText::fileName).toList();
        return report.sources().stream().filter(source -> answers.contains(source.fileName())).findFirst()
                .or(() -> report.sources().stream().findFirst()).map(source -> Spot.ofLine(source, 1));
    }

    private Stream<StackLine> candidates(CheckResult check) {
        return switch (check.result().evidence()) {
            case Evidence.Interleaving told ->
                told.steps().reversed().stream().map(step -> new StackLine("", step.file(), step.line()));
            case Evidence.WaitFor told -> told.threads().stream().flatMap(thread -> thread.stack().stream());
            case Evidence.Thrown told -> told.stack().stream();
            case Evidence.ExpectedActual(_, _),Evidence.Nothing(),Evidence.Ratio _ ->
                report.diagnostics().stream().limit(check.check().id().equals("compile") ? 1 : 0)
                        .map(error -> new StackLine("", error.file(), error.line()));
        };
    }
}

package dev.grade.grading;

import dev.grade.admit.Admission;
import dev.grade.admit.Gate;
import dev.grade.compile.Compilation;
import dev.grade.compile.CompileSession;
import dev.grade.compile.Compilers;
import dev.grade.compile.PreparedExercise;
import dev.grade.compile.SubmissionCompiler;
import dev.grade.compile.child.Diagnostic;
import dev.grade.exercise.CheckSpec;
import dev.grade.exercise.Exercise;
import dev.grade.fork.confine.Survey;
import dev.grade.input.BadInput;
import dev.grade.inspect.finding.Inspection;
import dev.grade.report.Environment;
import dev.grade.report.Phase;
import dev.grade.report.Report;
import dev.grade.run.Budget;
import dev.grade.run.CheckResult;
import dev.grade.run.LoopWatch;
import dev.grade.run.Run;
import dev.grade.score.Scorer;
import dev.grade.submission.Submission;
import dev.grade.submission.SubmissionLoader;
import dev.grade.worker.protocol.Result;
import dev.grade.worker.protocol.Verdict;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Grades submissions: load, compile, read, run, score, report. Several threads may use it; closing it ends its
 * processes.
 */
public final class Grading implements AutoCloseable {
    private final List<PreparedExercise> exercises;
    private final Budget budget;
    private final OptionalLong seed;
    private final boolean toFirstFailure;
    private final Compilers compilers = new Compilers();

    /**
     * Grades answers to one of {@code exercises}.
     *
     * @param seed
     *            the seed of every random choice; if empty, it follows from the submission, so that the same submission
     *            gets the same
     */
    public Grading(List<PreparedExercise> exercises, Budget budget, OptionalLong seed) {
        this(exercises, budget, seed, false);
    }

    private Grading(List<PreparedExercise> exercises, Budget budget, OptionalLong seed, boolean toFirstFailure) {
        this.exercises = List.copyOf(exercises);
        this.budget = budget;
        this.seed = seed;
        this.toFirstFailure = toFirstFailure;
    }

    /** Gradings that end with the first check that fails: for those who want the reason and not the points. */
    public static Grading toFirstFailure(List<PreparedExercise> exercises, Budget budget) {
        return new Grading(exercises, budget, OptionalLong.empty(), true);
    }

    /**
     * Grades the submission at {@code path}.
     *
     * @throws dev.grade.input.BadInput
     *             if there is nothing to grade
     * @throws InterruptedException
     *             if this thread is interrupted; every process is ended before
     */
    public Report grade(String path) throws InterruptedException {
        var clock = new PhaseClock();
        Submission submission = SubmissionLoader.load(path);
        clock.ended("load");
        long usedSeed = seed.orElseGet(() -> submission.sources().hashCode());
        try (CompileSession session = new SubmissionCompiler(exercises, compilers).start(submission)) {
            clock.ended("compile");
            return report(path, submission, session, usedSeed, clock);
        }
    }

    private Report report(String path, Submission submission, CompileSession session, long usedSeed, PhaseClock clock)
            throws InterruptedException {
        Compilation compilation = session.compilation();
        Exercise exercise = compilation.exercise().exercise();
        List<CheckResult> checks = new ArrayList<>();
        checks.add(CompileCheck.of(compilation));
        List<Diagnostic> diagnostics = List.of();
        Inspection inspection = Inspection.NONE;
        List<String> notes = new ArrayList<>(submission.notes());
        switch (compilation) {
            case Compilation.Succeeded succeeded -> {
                diagnostics = succeeded.warnings();
                notes.addAll(succeeded.notes());
                Admission admission = Gate.review(succeeded);
                clock.ended("admit");
                checks.add(AdmissionCheck.of(admission));
                switch (admission) {
                    case Admission.Admitted(var classes, var left) -> {
                        notes.addAll(left);
                        var run = new Run(budget, usedSeed);
                        var watch = new LoopWatch(Sightings.loops(exercise));
                        List<CheckResult> ran = (toFirstFailure ? run.toFirstFailure() : run)
                                .checks(succeeded.with(classes), watch);
                        clock.ended("run");
                        inspection = session.inspection();
                        checks.addAll(InspectCheck.merged(exercise, ran, inspection));
                        // what was seen explains a finding; whether it costs points is settled already
                        inspection = Sightings.joined(inspection, watch.seen());
                    }
                    case Admission.Refused refused ->
                        checks.addAll(CompileCheck.notRun(exercise, AdmissionCheck.NOT_ADMITTED));
                }
            }
            case Compilation.Failed failed -> {
                diagnostics = failed.errors();
                checks.addAll(notCompiled(exercise));
            }
            case Compilation.Misfit misfit -> checks.addAll(notCompiled(exercise));
            case Compilation.NotAttempted notAttempted -> checks.addAll(notCompiled(exercise));
            case Compilation.GraderFailed broken -> checks.addAll(notCompiled(exercise));
        }
        clock.ended("inspect");
        return new Report(Version.current(), exercise, path, Scorer.score(checks), environment(usedSeed),
                clock.phases(), checks, diagnostics, notes, inspection, submission.sources());
    }

    /**
     * Plays the schedule again on which a check of the submission at {@code path} failed.
     *
     * @throws dev.grade.input.BadInput
     *             if the submission or the check is no longer there, or no longer what it was
     * @throws InterruptedException
     *             if this thread is interrupted; every process is ended before
     */
    public Result replay(String path, String checkId, String trace) throws InterruptedException {
        Compilation compilation = new SubmissionCompiler(exercises, compilers).compile(SubmissionLoader.load(path));
        CheckSpec check = compilation.exercise().exercise().checks().stream()
                .filter(candidate -> candidate.id().equals(checkId)).findFirst()
                .orElseThrow(() -> new BadInput("The exercise has no check '" + checkId + "' any more."));
        if (!(compilation instanceof Compilation.Succeeded succeeded)
                || !(Gate.review(succeeded) instanceof Admission.Admitted(var classes, _))) {
            throw new BadInput(path + " can't be run any more; grade it again to see why.");
        }
        Result result = new Run(budget, 0).replay(succeeded.with(classes), check, trace);
        if (result.verdict() == Verdict.INCONCLUSIVE) {
            throw new BadInput(result.message());
        }
        return result;
    }

    @Override
    public void close() {
        compilers.close();
    }

    private static List<CheckResult> notCompiled(Exercise exercise) {
        List<CheckResult> checks = new ArrayList<>(List.of(AdmissionCheck.notRun()));
        checks.addAll(CompileCheck.notRun(exercise, CompileCheck.NOT_COMPILED));
        return checks;
    }

    private static Environment environment(long seed) {
        return new Environment(Runtime.version().toString(), Runtime.getRuntime().availableProcessors(),
                Survey.ofThisMachine().best().label(), seed,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** Measures phases one after another. */
    private static final class PhaseClock {
        private final List<Phase> phases = new ArrayList<>();
        private long start = System.nanoTime();

        void ended(String name) {
            long now = System.nanoTime();
            phases.add(new Phase(name, (now - start) / 1_000_000));
            start = now;
        }

        List<Phase> phases() {
            return phases;
        }
    }
}

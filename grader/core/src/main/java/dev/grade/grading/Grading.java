package dev.grade.grading;

import dev.grade.admit.Admission;
import dev.grade.admit.Gate;
import dev.grade.compile.Candidates;
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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Grades submissions: load, compile, read, run, score, report. Several threads may use it; closing it ends its
 * processes.
 */
public final class Grading implements AutoCloseable {
    private final Candidates exercises;
    private final Budget budget;
    private final OptionalLong seed;
    private final boolean toFirstFailure;
    private final Compilers compilers;
    private volatile Consumer<String> progress = _ -> {
    };

    /**
     * Grades answers to one of {@code exercises}.
     *
     * @param seed
     *            the seed of every random choice; if empty, it follows from the submission, so that the same submission
     *            gets the same
     */
    public Grading(List<PreparedExercise> exercises, Budget budget, OptionalLong seed) {
        this(Candidates.of(exercises), budget, seed, false, new Compilers());
    }

    private Grading(Candidates exercises, Budget budget, OptionalLong seed, boolean toFirstFailure,
            Compilers compilers) {
        this.exercises = exercises;
        this.budget = budget;
        this.seed = seed;
        this.toFirstFailure = toFirstFailure;
        this.compilers = compilers;
    }

    /**
     * Gradings that end with the first check that fails: for those who want the reason and not the points.
     *
     * @param compilers
     *            which compile; they may serve other gradings, too
     */
    public static Grading toFirstFailure(List<PreparedExercise> exercises, Budget budget, Compilers compilers) {
        return new Grading(Candidates.of(exercises), budget, OptionalLong.empty(), true, compilers);
    }

    /**
     * Grades answers to one of {@code exercises}.
     *
     * @param compilers
     *            which compile, and are closed with this
     */
    public Grading(Candidates exercises, Budget budget, OptionalLong seed, Compilers compilers) {
        this(exercises, budget, seed, false, compilers);
    }

    /** Tells what goes on from now on, a few words each time, in the thread that grades. */
    public Grading telling(Consumer<String> listener) {
        progress = listener;
        return this;
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
        return grade(path, startsAhead(), new PhaseClock());
    }

    private boolean startsAhead() {
        return !toFirstFailure && Runtime.getRuntime().availableProcessors() > 1;
    }

    /**
     * Grades several submissions, {@code jobs} at a time.
     *
     * @param listener
     *            hears of each in order, as soon as it is known
     * @throws InterruptedException
     *             if this thread is interrupted; every process is ended before
     */
    public void gradeAll(List<String> paths, int jobs, Listener listener) throws InterruptedException {
        if (paths.size() == 1) {
            tell(listener, paths.getFirst(), () -> grade(paths.getFirst(), startsAhead(), PhaseClock.sinceStart()));
            return;
        }
        try (ExecutorService executor = Executors.newFixedThreadPool(Math.min(jobs, Math.max(1, paths.size())))) {
            List<Future<Report>> reports = paths.stream()
                    .map(path -> executor.submit(() -> grade(path, false, new PhaseClock())))
                    .toList();
            try {
                for (int i = 0; i < paths.size(); i++) {
                    tell(listener, paths.get(i), reports.get(i)::get);
                }
            } finally {
                executor.shutdownNow();
            }
        }
    }

    /** Hears what becomes of each of several submissions. */
    public interface Listener {
        /** A submission that was graded. */
        void graded(Report report);

        /** A submission that could not be graded; the others are, all the same. */
        void failed(String path, RuntimeException why);
    }

    private static void tell(Listener listener, String path, Callable<Report> grading) throws InterruptedException {
        Report report;
        try {
            report = grading.call();
        } catch (InterruptedException e) {
            throw e;
        } catch (ExecutionException e) {
            listener.failed(path,
                    e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e));
            return;
        } catch (RuntimeException e) {
            listener.failed(path, e);
            return;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        listener.graded(report);
    }

    /** Grades what was read already; its name stands in the report. */
    public Report grade(Submission submission) throws InterruptedException {
        return grade(submission, startsAhead(), new PhaseClock());
    }

    private Report grade(String path, boolean ahead, PhaseClock clock) throws InterruptedException {
        progress.accept("compiling");
        Submission submission = SubmissionLoader.load(path);
        clock.ended("load");
        return grade(submission, ahead, clock);
    }

    private Report grade(Submission submission, boolean ahead, PhaseClock clock) throws InterruptedException {
        long usedSeed = seed.orElseGet(() -> submission.sources().hashCode());
        try (var run = new Run(budget, usedSeed, Survey.ofThisMachine().best(), toFirstFailure)) {
            if (ahead) {
                run.startAhead();
            }
            try (CompileSession session = new SubmissionCompiler(exercises, compilers).start(submission)) {
                clock.ended("compile");
                return report(submission, session, run, usedSeed, clock);
            }
        }
    }

    private Report report(Submission submission, CompileSession session, Run run, long usedSeed, PhaseClock clock)
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
                        var watch = new LoopWatch(Sightings.loops(exercise));
                        List<CheckResult> ran = run.telling(progress).checks(succeeded.with(classes), watch,
                                kind -> clock.ended(kind.id()));
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
        if (!exercise.withheld().note().isEmpty()) {
            notes.addFirst(exercise.withheld().note());
        }
        return new Report(Version.current(), exercise, submission.name(), Scorer.score(checks), environment(usedSeed),
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
        Result result;
        try (var run = new Run(budget, 0)) {
            result = run.replay(succeeded.with(classes), check, trace);
        }
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

}

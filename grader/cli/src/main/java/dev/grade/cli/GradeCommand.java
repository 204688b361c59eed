package dev.grade.cli;

import dev.grade.compile.Candidates;
import dev.grade.compile.Compilers;
import dev.grade.exercise.ExerciseLibrary;
import dev.grade.fork.confine.Survey;
import dev.grade.grading.Grading;
import dev.grade.input.BadInput;
import dev.grade.report.Report;
import dev.grade.report.console.ConsoleReport;
import dev.grade.run.Budget;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command itself: grades submissions. */
@Command(name = "grade", mixinStandardHelpOptions = true, versionProvider = GradeCommand.VersionText.class, sortOptions = false, description = "Marks concurrency exercises in Java.", footer = {
        "",
        "Exit code: 0 all passed, 1 not passed, 2 usage or bad input, 3 the grader could not do its work."})
final class GradeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PATH", arity = "0..*", description = "a submission: a Java file, a folder, or a zip")
    private List<String> paths = new ArrayList<>();

    @Option(names = {"-e", "--exercise"}, paramLabel = "ID", description = "the exercise; recognised if not given")
    private @Nullable String exerciseId;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(names = "--github", description = "speak to GitHub Actions: annotations, and the step's summary")
    private boolean github;

    @Option(names = "--seed", paramLabel = "N", description = "the seed of every random choice")
    private @Nullable Long seed;

    @Option(names = "--budget", paramLabel = "SIZE", defaultValue = "normal", description = "how hard to try: quick, normal or thorough")
    private String budget = "normal";

    @Option(names = "--jobs", paramLabel = "N", description = "how many submissions are graded at a time; as many as there are cores if not given")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--untrusted", description = "the submissions are strangers': grade only if this machine can keep their code from everything else")
    private boolean untrusted;

    @Option(names = "--accept-weak-isolation", description = "with --untrusted: grade even if it can't")
    private boolean acceptWeakIsolation;

    @Mixin
    private ExerciseOptions exercises = new ExerciseOptions();

    @Spec
    private CommandSpec spec;

    private final Supplier<Compilers> compilers;

    /** A command that takes its compilers from there, and ends their processes. */
    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    GradeCommand(Supplier<Compilers> compilers) {
        this.compilers = compilers;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (paths.isEmpty()) {
            throw new CommandLine.ParameterException(spec.commandLine(),
                    "Nothing to grade: name a file, a folder or a zip, such as 'grade my-answer/'.");
        }
        if (untrusted && !acceptWeakIsolation) {
            Survey.demand();
        }
        Map<String, String> environment = System.getenv();
        List<OutputFile> files = output.files(paths.size(), environment);
        boolean quiet = files.stream().anyMatch(OutputFile::onStandardOutput);
        if (quiet && github) {
            throw new BadInput("--github speaks on standard output, so no report can go there; name a file for it.");
        }
        Budget size = Budget.of(budget).orElseThrow(
                () -> new BadInput("There is no budget '" + budget + "'; it is quick, normal or thorough."));
        if (jobs < 1) {
            throw new BadInput("--jobs takes a number from 1.");
        }
        PrintWriter out = spec.commandLine().getOut();
        Graded graded;
        if (github) {
            var runner = new GithubOutput(out, environment);
            graded = runner.fenced(() -> grade(size, false));
            runner.tell(graded);
        } else {
            graded = grade(size, quiet);
        }
        if (!graded.reports().isEmpty() || !graded.complaints().isEmpty()) {
            files.forEach(file -> file.write(graded, out));
        }
        int worst = graded.complaints().stream().mapToInt(Complaint::code).max().orElse(ExitCodes.PASSED);
        return Math.max(worst, ExitCodes.of(graded.reports()));
    }

    private Graded grade(Budget size, boolean quiet) throws InterruptedException {
        var text = new ReportOutput(spec.commandLine(), quiet ? "-" : null);
        List<Report> reports = new ArrayList<>();
        List<Complaint> complaints = new ArrayList<>();
        var progress = exercises.home().progress();
        var line = github
                ? new ProgressLine(spec.commandLine().getErr(), false)
                : ProgressLine.onTerminal(spec.commandLine().getErr());
        try (var started = compilers.get();
                var grading = new Grading(candidates(), size,
                        seed == null ? OptionalLong.empty() : OptionalLong.of(seed),
                        started)) {
            if (paths.size() == 1) {
                grading.telling(part -> line.say(paths.getFirst() + ": " + part));
            }
            grading.gradeAll(paths, jobs, new Grading.Listener() {
                @Override
                public void graded(Report report) {
                    line.clear();
                    reports.add(report);
                    progress.gradedIfOwn(report);
                    text.text(ConsoleReport.write(report, text.ink()));
                    next();
                }

                @Override
                public void failed(String path, RuntimeException why) {
                    // the other submissions are graded all the same
                    line.clear();
                    Complaint complaint = Complaint.of(why);
                    complaint.print(spec.commandLine().getErr());
                    complaints.add(complaint);
                    next();
                }

                private void next() {
                    int done = reports.size() + complaints.size();
                    if (done < paths.size()) {
                        line.say(done + " of " + paths.size() + " graded");
                    }
                }
            });
        } finally {
            line.clear();
        }
        return new Graded(reports, complaints);
    }

    private Candidates candidates() {
        ExerciseLibrary library = exercises.library();
        return exerciseId == null
                ? Candidates.of(library, exercises.preparation())
                : Candidates.of(List.of(exercises.prepare(library.exercise(exerciseId))));
    }

    /** The version of the grader and of the JDK it runs on. */
    static final class VersionText implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[]{VersionMain.text()};
        }
    }
}

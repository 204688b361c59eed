package dev.grade.cli;

import dev.grade.compile.PreparedExercise;
import dev.grade.exercise.Exercise;
import dev.grade.exercise.ExerciseLibrary;
import dev.grade.fork.confine.Survey;
import dev.grade.grading.Grading;
import dev.grade.grading.Version;
import dev.grade.input.BadInput;
import dev.grade.inspect.text.Sarif;
import dev.grade.report.Report;
import dev.grade.report.console.ConsoleReport;
import dev.grade.report.json.ReportJson;
import dev.grade.run.Budget;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
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
@Command(name = "grade", mixinStandardHelpOptions = true, versionProvider = GradeCommand.VersionText.class, sortOptions = false, subcommands = {
        ListCommand.class, ShowCommand.class, InspectCommand.class, ExploreCommand.class, ReplayCommand.class,
        VerifyCommand.class,
        DoctorCommand.class}, description = "Marks concurrency exercises in Java.", footer = {"",
                "Exit code: 0 all passed, 1 not passed, 2 usage or bad input, 3 the grader could not do its work."})
final class GradeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PATH", arity = "0..*", description = "a submission: a Java file, a folder, or a zip")
    private List<String> paths = new ArrayList<>();

    @Option(names = {"-e", "--exercise"}, paramLabel = "ID", description = "the exercise; recognised if not given")
    private @Nullable String exerciseId;

    @Option(names = "--json", paramLabel = "FILE", description = "write the report as JSON (- for standard output)")
    private @Nullable String json;

    @Option(names = "--sarif", paramLabel = "FILE", description = "write what the source says as SARIF (- for standard output)")
    private @Nullable String sarif;

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

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    GradeCommand() {
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
        var output = new ReportOutput(spec.commandLine(), json);
        var sarifOutput = new ReportOutput(spec.commandLine(), sarif);
        Budget size = Budget.of(budget).orElseThrow(
                () -> new BadInput("There is no budget '" + budget + "'; it is quick, normal or thorough."));
        if (jobs < 1) {
            throw new BadInput("--jobs takes a number from 1.");
        }
        List<Report> reports = new ArrayList<>();
        List<Integer> troubles = new ArrayList<>();
        try (var grading = Grading.whileStarting(this::candidates, size,
                seed == null ? OptionalLong.empty() : OptionalLong.of(seed))) {
            grading.gradeAll(paths, jobs, new Grading.Listener() {
                @Override
                public void graded(Report report) {
                    reports.add(report);
                    if (!"-".equals(sarif)) {
                        output.text(ConsoleReport.write(report, output.ink()));
                    }
                }

                @Override
                public void failed(String path, RuntimeException why) {
                    troubles.add(Complaint.of(why).print(spec.commandLine().getErr()));
                }
            });
        }
        if (!reports.isEmpty()) {
            output.json(paths.size() == 1 ? ReportJson.write(reports.getFirst()) : ReportJson.write(reports));
            if (sarif != null) {
                sarifOutput.json(ReportJson
                        .write(Sarif.of(reports.stream().map(Report::inspection).toList(), Version.current())));
            }
        }
        troubles.add(ExitCodes.of(reports));
        return Collections.max(troubles);
    }

    private List<PreparedExercise> candidates() {
        ExerciseLibrary library = exercises.library();
        List<Exercise> wanted = exerciseId == null ? library.exercises() : List.of(library.exercise(exerciseId));
        return wanted.stream().map(exercises::prepare).toList();
    }

    /** The version of the grader and of the JDK it runs on. */
    static final class VersionText implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[]{VersionMain.text()};
        }
    }
}

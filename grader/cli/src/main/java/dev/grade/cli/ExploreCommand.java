package dev.grade.cli;

import dev.grade.explore.ExploreText;
import dev.grade.explore.ExploreTree;
import dev.grade.explore.ExplorerProcess;
import dev.grade.explore.TraceFile;
import dev.grade.explore.UserProgram;
import dev.grade.explorer.ExploreOptions;
import dev.grade.explorer.Outcome;
import dev.grade.explorer.child.ExploreReply;
import dev.grade.grading.Version;
import dev.grade.input.BadInput;
import dev.grade.report.json.ReportJson;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the schedules of any program with a {@code main}, and shows one that fails. */
@Command(name = "explore", description = "Runs a program's threads in one schedule after another, and shows one that fails.", mixinStandardHelpOptions = true, sortOptions = false, footer = {
        "", "Exit code: 1 something was found, 0 nothing was found, 2 bad input, 3 nothing can be said."})
final class ExploreCommand implements Callable<Integer> {
    private static final int LONGEST_INLINE = 400;

    @Parameters(index = "0", paramLabel = "FILE|DIR", description = "a Java file, a folder, or a project with src/main/java")
    private String path = "";

    @Parameters(index = "1..*", paramLabel = "ARG", description = "what main gets")
    private List<String> arguments = new ArrayList<>();

    @Option(names = "--main", paramLabel = "C", description = "the class to start, if several have a main")
    private @Nullable String main;

    @Option(names = "--class-path", paramLabel = "JARS", description = "jars and folders with further classes of the program")
    private String classPath = "";

    @Option(names = "--seconds", paramLabel = "N", description = "search for so long at most, in processor time (20)")
    private @Nullable Long seconds;

    @Option(names = "--schedules", paramLabel = "N", description = "try so many schedules at most (15000)")
    private @Nullable Long schedules;

    @Option(names = "--seed", paramLabel = "N", description = "the seed of every random choice (42)")
    private @Nullable Long seed;

    @Option(names = "--json", paramLabel = "FILE", description = "write the report as JSON (- for standard output)")
    private @Nullable String json;

    @Option(names = "--trace", paramLabel = "FILE", description = "write what 'grade replay' needs to a file")
    private @Nullable String trace;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    ExploreCommand() {
    }

    @Override
    public Integer call() {
        var output = new ReportOutput(spec.commandLine(), json);
        List<String> jars = Arrays.stream(classPath.split(File.pathSeparator, -1)).filter(part -> !part.isEmpty())
                .toList();
        UserProgram program;
        try {
            program = UserProgram.load(new UserProgram.Location(path, Optional.ofNullable(main), arguments, jars));
        } catch (UserProgram.DoesNotCompile e) {
            int code = Complaint.of(e).print(spec.commandLine().getErr());
            spec.commandLine().getErr().print(ExploreText.errors(e.errors()));
            spec.commandLine().getErr().flush();
            return code;
        }
        Outcome outcome = switch (ExplorerProcess.explore(program, options())) {
            case ExploreReply.Explored explored -> explored.outcome();
            case ExploreReply.Refused(var reason) -> throw new BadInput(reason);
            case ExploreReply.Failed(var reason) -> throw new IllegalStateException(reason);
            case ExploreReply.Replayed replayed -> throw new IllegalStateException("a replay where none was asked for");
        };
        output.text(ExploreText.write(program, outcome, replayCommand(program, outcome), output.ink()));
        output.json(ReportJson.write(ExploreTree.of(program, outcome, Version.current())));
        return switch (outcome) {
            case Outcome.Found found -> ExitCodes.NOT_PASSED;
            case Outcome.NothingFound nothing -> ExitCodes.PASSED;
            case Outcome.NotControllable not -> ExitCodes.GRADER_ERROR;
            case Outcome.Broken broken -> ExitCodes.GRADER_ERROR;
        };
    }

    /** With a number of schedules alone, that number is tried, and with seconds alone so long. */
    private ExploreOptions options() {
        if ((seconds != null && (seconds < 1 || seconds > 86_400)) || (schedules != null && schedules < 1)) {
            throw new BadInput("--seconds is from 1 to 86400, and --schedules at least 1.");
        }
        ExploreOptions options = ExploreOptions.DEFAULT.withTime(Duration.ofSeconds(20));
        if (seconds != null) {
            options = options.withSchedules(Integer.MAX_VALUE).withTime(Duration.ofSeconds(seconds));
        }
        if (schedules != null) {
            options = options.withSchedules(schedules)
                    .withTime(Duration.ofSeconds(seconds == null ? 600 : seconds));
        }
        return seed == null ? options : options.withSeed(seed);
    }

    private String replayCommand(UserProgram program, Outcome outcome) {
        if (!(outcome instanceof Outcome.Found found)) {
            return "";
        }
        String text = found.finding().trace().toText();
        if (trace != null) {
            try {
                Files.writeString(Path.of(trace), TraceFile.write(text, program));
            } catch (IOException e) {
                throw new BadInput(trace + " can't be written: " + e.getMessage() + ".", e);
            }
            return "grade replay " + quoted(trace);
        }
        if (json != null && !json.equals("-")) {
            return "grade replay " + quoted(json);
        }
        if (text.length() > LONGEST_INLINE) {
            return "grade explore --trace FILE " + quoted(path) + ", then grade replay FILE";
        }
        var command = new StringBuilder("grade replay ").append(quoted(text)).append(' ').append(quoted(path));
        if (main != null) {
            command.append(" --main ").append(quoted(main));
        }
        if (!classPath.isEmpty()) {
            command.append(" --class-path ").append(quoted(classPath));
        }
        arguments.forEach(argument -> command.append(' ').append(quoted(argument)));
        return command.toString();
    }

    private static String quoted(String text) {
        return text.matches("[A-Za-z0-9_./:-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}

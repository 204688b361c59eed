package dev.grade.cli;

import dev.grade.compile.PreparedExercise;
import dev.grade.explore.ExplorerProcess;
import dev.grade.explore.ReplayText;
import dev.grade.explore.TraceFile;
import dev.grade.explore.UserProgram;
import dev.grade.explorer.Finding.StoryStep;
import dev.grade.explorer.Replay;
import dev.grade.explorer.child.ExploreReply;
import dev.grade.grading.Grading;
import dev.grade.input.BadInput;
import dev.grade.run.Budget;
import dev.grade.worker.protocol.Evidence;
import dev.grade.worker.protocol.Result;
import dev.grade.worker.protocol.Verdict;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays a failing interleaving again, in a fresh JVM. */
@Command(name = "replay", description = "Plays a failing interleaving again, step by step.", mixinStandardHelpOptions = true, sortOptions = false, footer = {
        "", "Exit code: 1 the failure came again, 0 it did not, 2 bad input, 3 the grader could not do its work."})
final class ReplayCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "REPORT|TRACE", description = "a JSON report, a trace file, or a trace itself")
    private String source = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "PROGRAM", description = "the program, if the report or trace does not say it")
    private @Nullable String path;

    @Parameters(index = "2..*", paramLabel = "ARG", description = "what main gets")
    private List<String> arguments = new ArrayList<>();

    @Option(names = "--main", paramLabel = "C", description = "the class to start, if several have a main")
    private @Nullable String main;

    @Option(names = "--class-path", paramLabel = "JARS", description = "jars and folders with further classes of the program")
    private String classPath = "";

    @Option(names = "--print", description = "print all steps at once, on a terminal too")
    private boolean print;

    @Mixin
    private ExerciseOptions exercises = new ExerciseOptions();

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    ReplayCommand() {
    }

    @Override
    @SuppressWarnings("SystemConsoleNull") // since JDK 25 it is null again where there is no terminal
    public Integer call() throws IOException, InterruptedException {
        var output = new ReportOutput(spec.commandLine(), null);
        TraceFile trace = TraceFile.read(source);
        Replay replay = trace.graded().isPresent() ? ofCheck(trace, trace.graded().get()) : ofProgram(trace);
        var text = new ReplayText(replay, output.ink());
        if (print || System.console() == null) {
            output.text(text.all());
        } else {
            walk(text, spec.commandLine().getOut(),
                    new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
        }
        return replay.reproduced() ? ExitCodes.NOT_PASSED : ExitCodes.PASSED;
    }

    private Replay ofProgram(TraceFile trace) {
        UserProgram program = UserProgram.load(location(trace));
        return switch (ExplorerProcess.replay(program, trace.trace())) {
            case ExploreReply.Replayed replayed -> replayed.replay();
            case ExploreReply.Refused(var reason) -> throw new BadInput(reason);
            case ExploreReply.Failed(var reason) -> throw new IllegalStateException(reason);
            case ExploreReply.Explored explored -> throw new IllegalStateException("the replay did not end");
        };
    }

    /** A check that failed in a grading; {@code PROGRAM} may name the submission if it has moved. */
    private Replay ofCheck(TraceFile trace, TraceFile.Graded graded) throws InterruptedException {
        PreparedExercise exercise = exercises.prepare(exercises.library().exercise(graded.exercise()));
        try (var grading = new Grading(List.of(exercise), Budget.QUICK, OptionalLong.empty())) {
            Result result = grading.replay(path == null ? graded.submission() : path, graded.check(), trace.trace());
            List<StoryStep> steps = result.evidence() instanceof Evidence.Interleaving told
                    ? told.steps().stream().map(step -> new StoryStep(step.thread(), step.file(), step.line(),
                            step.op(), step.object(), step.holds())).toList()
                    : List.of();
            return new Replay(result.verdict() == Verdict.FAILED, result.message(), steps, "");
        }
    }

    private UserProgram.Location location(TraceFile trace) {
        Optional<UserProgram.Location> known = trace.location();
        if (path == null && known.isEmpty()) {
            throw new BadInput("The trace does not say where its program is; name it: grade replay TRACE PROGRAM.");
        }
        List<String> jars = Arrays.stream(classPath.split(File.pathSeparator, -1)).filter(part -> !part.isEmpty())
                .toList();
        if (known.isEmpty() || (path != null && !arguments.isEmpty())) {
            return new UserProgram.Location(String.valueOf(path), Optional.ofNullable(main), arguments, jars);
        }
        return new UserProgram.Location(path == null ? known.get().path() : path,
                main == null ? known.get().mainClass() : Optional.of(main), known.get().arguments(),
                jars.isEmpty() ? known.get().classPath() : jars);
    }

    /** Shows one step at a time, as the reader asks. */
    static void walk(ReplayText text, PrintWriter out, BufferedReader keys) throws IOException {
        out.print(text.head());
        int shown = 0;
        while (true) {
            if (shown == text.size()) {
                out.println(text.ending());
            }
            out.print((shown == 0 ? "start" : text.detail(shown - 1))
                    + "  [Enter or n: next, p: previous, r: run, q: quit] ");
            out.flush();
            String key = keys.readLine();
            if (key == null || key.strip().equals("q")) {
                out.println();
                out.flush();
                return;
            }
            switch (key.strip()) {
                case "", "n" -> {
                    if (shown < text.size()) {
                        out.print(text.step(shown++));
                    }
                }
                case "p" -> {
                    shown = Math.max(0, shown - 1);
                    out.print(shown == 0 ? text.head() : text.step(shown - 1));
                }
                case "r" -> {
                    while (shown < text.size()) {
                        out.print(text.step(shown++));
                    }
                }
                default -> out.println("n, p, r or q");
            }
        }
    }
}

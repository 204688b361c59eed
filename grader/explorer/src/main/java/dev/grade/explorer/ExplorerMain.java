package dev.grade.explorer;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Explores a compiled program from a shell: {@code CLASSES [--main C] [--seconds N] [--schedules N] [--seed N] [--replay
 * TRACE|@FILE]}, where CLASSES is a folder of class files. Ends with status 1 if something was found, 0 if not, 2 on bad input.
 */
public final class ExplorerMain {
    private ExplorerMain() {
    }

    /** Runs it. */
    public static void main(String[] arguments) {
        PrintStream out = System.out;
        int status = run(arguments, out);
        out.flush();
        Runtime.getRuntime().halt(status);
    }

    /** Does what the arguments say; one call after another in a JVM. */
    static int run(String[] arguments, PrintStream out) {
        ExploreOptions options = ExploreOptions.DEFAULT;
        String mainClass = null;
        String trace = null;
        Path folder = Path.of(arguments.length == 0 ? "." : arguments[0]);
        try {
            for (int i = 1; i + 1 < arguments.length; i += 2) {
                String value = arguments[i + 1];
                switch (arguments[i]) {
                    case "--main" -> mainClass = value;
                    case "--seconds" -> options = options.withTime(Duration.ofSeconds(Long.parseLong(value)));
                    case "--schedules" -> options = options.withSchedules(Long.parseLong(value));
                    case "--seed" -> options = options.withSeed(Long.parseLong(value));
                    case "--races" -> options = options.withRaces(Boolean.parseBoolean(value));
                    case "--replay" ->
                        trace = value.startsWith("@") ? Files.readString(Path.of(value.substring(1))) : value;
                    default -> throw new IllegalArgumentException("Unknown option " + arguments[i]);
                }
            }
            Program program = load(folder, mainClass);
            return trace == null ? explore(program, options, out) : replay(program, Trace.parse(trace), out);
        } catch (IOException | IllegalArgumentException | ReflectiveOperationException e) {
            out.println("grade: " + e.getMessage());
            return 2;
        }
    }

    private static int explore(Program program, ExploreOptions options, PrintStream out)
            throws ReflectiveOperationException {
        return switch (Explorer.explore(program, options)) {
            case Outcome.Found found -> {
                OutcomeText.print(found, out);
                yield 1;
            }
            case Outcome.NothingFound nothing -> {
                out.println("passed: " + nothing.strength().phrase());
                nothing.notes().forEach(n -> out.println("note: " + n));
                yield 0;
            }
            case Outcome.NotControllable not -> {
                out.println("inconclusive: " + not.what());
                yield 3;
            }
            case Outcome.Broken broken -> {
                out.println("error: " + broken.what());
                yield 3;
            }
        };
    }

    private static int replay(Program program, Trace trace, PrintStream out) throws ReflectiveOperationException {
        Replay replay = Explorer.replay(program, trace);
        replay.steps().forEach(s -> OutcomeText.print(s, out));
        out.println((replay.reproduced() ? "reproduced: " : "not reproduced: ") + replay.ending());
        return replay.reproduced() ? 1 : 0;
    }

    private static Program load(Path folder, @Nullable String mainClass) throws IOException {
        List<byte[]> classes = new ArrayList<>();
        List<String> mains = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                classes.add(bytes);
                String main = MainClass.of(bytes);
                if (main != null) {
                    mains.add(main);
                }
            }
        }
        if (mainClass == null && mains.size() != 1) {
            throw new IllegalArgumentException(mains.isEmpty()
                    ? "There is no class with a main method in " + folder + "."
                    : "Several classes have a main method; choose one with --main: " + String.join(", ", mains));
        }
        return Program.ofMain(classes, mainClass == null ? mains.getFirst() : mainClass);
    }
}

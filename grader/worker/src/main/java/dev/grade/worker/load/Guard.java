package dev.grade.worker.load;

import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.worker.protocol.StackLine;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * What rewritten code of the student calls in place of a call that names alone can't allow: whether a program may start, or
 * a file be used, depends on which. What is refused is remembered, for the student's code may catch what is thrown.
 */
public final class Guard {
    private static final int MOST_PROGRAMS = 64;
    private static final File NULL_DEVICE = Objects.requireNonNull(Redirect.DISCARD.file());
    private static final Class<?> PATH = Path.of("").getClass();

    private static volatile @Nullable ClassBook book;
    private static volatile @Nullable Path folder;
    private static volatile @Nullable List<String> announced;
    private static final List<Process> STARTED = new CopyOnWriteArrayList<>();
    private static volatile int startedBefore;
    private static volatile @Nullable Refusal refused;

    private Guard() {
    }

    /** From now on places are told in the terms of these classes. */
    public static void arm(ClassBook classes) {
        book = classes;
    }

    /** From now on files may be used below this folder only; nowhere if it is null. */
    public static void allow(@Nullable Path below) {
        folder = below;
    }

    /** From now on this command may be started, and no other; none if it is null. */
    public static void announce(@Nullable List<String> command) {
        startedBefore = STARTED.size();
        announced = command == null ? null : List.copyOf(command);
    }

    /** The processes that the student's code has started, in order. */
    public static List<Process> started() {
        return STARTED;
    }

    /** What was refused first since the last call of this. */
    public static Optional<CheckFailure> takeRefused() {
        Refusal found = refused;
        refused = null;
        return Optional.ofNullable(found).map(Refusal::failure);
    }

    /** What the student's code may not do. */
    private record Refusal(BugClass bug, String message) {
        CheckFailure failure() {
            return new CheckFailure(bug, message);
        }
    }

    /** Stands for {@link ProcessBuilder#start()}. */
    @SuppressWarnings("ReferenceEquality") // constants of the JDK, all of them put there by meant()
    public static Process start(ProcessBuilder builder) throws IOException {
        // the builder keeps the student's own list, which may say something else each time
        List<String> command = List.copyOf(builder.command());
        if (!command.equals(announced)) {
            throw refuse("starts a program that it was not given",
                    "Start the command that you are given, word for word: other programs are not there where your code is graded");
        }
        if (builder.directory() != null || !builder.environment().equals(System.getenv())) {
            throw refuse("starts a program in another folder or environment",
                    "Leave the folder and the environment of the ProcessBuilder as they are");
        }
        Redirect in = meant(builder.redirectInput());
        Redirect out = meant(builder.redirectOutput());
        Redirect error = meant(builder.redirectError());
        // what the worker itself inherits leads to the grader
        boolean inherits = in == Redirect.INHERIT || out == Redirect.INHERIT;
        if (in == null || out == null || error == null || inherits) {
            throw refuse("lets a program read or write something else than a pipe",
                    "Leave the input and the output as pipes; the error output may be read, merged or discarded");
        }
        if (STARTED.size() - startedBefore >= MOST_PROGRAMS) {
            throw refuse(BugClass.OVER_LIMIT, "starts more than " + MOST_PROGRAMS + " programs in one check",
                    "Keep those that you have, and give up at some point");
        }
        var made = new ProcessBuilder(command).redirectErrorStream(builder.redirectErrorStream()).redirectInput(in)
                .redirectOutput(out).redirectError(error == Redirect.INHERIT ? Redirect.DISCARD : error);
        Process process = made.start();
        STARTED.add(process);
        return process;
    }

    /**
     * One of our own that does the same, and never the student's file, which may call itself what it likes; null if there
     * is none.
     */
    private static @Nullable Redirect meant(Redirect redirect) {
        return switch (redirect.type()) {
            case PIPE -> Redirect.PIPE;
            case INHERIT -> Redirect.INHERIT;
            case READ -> isNullDevice(redirect) ? Redirect.from(NULL_DEVICE) : null;
            case WRITE, APPEND -> isNullDevice(redirect) ? Redirect.DISCARD : null;
        };
    }

    private static boolean isNullDevice(Redirect redirect) {
        File file = redirect.file();
        return file != null && file.getPath().equals(NULL_DEVICE.getPath());
    }

    /** Stands for {@link ProcessBuilder#startPipeline}. */
    @SuppressWarnings("DoNotCallSuggester") // rewritten code calls it
    public static List<Process> startPipeline(List<ProcessBuilder> builders) {
        throw refuse("starts a pipeline of " + builders.size() + " programs", "Start each program by itself");
    }

    /** Stands before a call that uses a file, in place of its argument. */
    public static @Nullable Path path(@Nullable Path path) {
        if (path == null) {
            return null;
        }
        Path below = folder;
        Path target = path.getClass().equals(PATH) ? target(path) : null;
        if (below == null || target == null || !target.startsWith(below)) {
            throw refuse("uses a file that it was not given",
                    "Use the file that you are given, and files beside it");
        }
        return target;
    }

    /** Stands before a call that uses a file, in place of its argument. */
    public static @Nullable File file(@Nullable File file) {
        return file == null ? null : new File(String.valueOf(path(Path.of(file.getPath()))));
    }

    /** Stands before a call that uses a file, in place of its argument. */
    public static @Nullable String name(@Nullable String file) {
        return file == null ? null : String.valueOf(path(Path.of(file)));
    }

    /** Stands before a method reference to a call that has to be looked at. */
    @SuppressWarnings("DoNotCallSuggester") // rewritten code calls it
    public static void reference() {
        throw refuse("refers to a method that uses a file or starts a program, without calling it",
                "Write it as a lambda, so that what it uses can be looked at");
    }

    /** Where a path leads when every link is followed; null if that can't be told. */
    private static @Nullable Path target(Path path) {
        try {
            Path whole = path.toAbsolutePath();
            Path existing = whole;
            while (existing != null && !Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
                existing = existing.getParent();
            }
            return existing == null
                    ? null
                    : existing.toRealPath().resolve(existing.relativize(whole)).normalize();
        } catch (IOException e) {
            // a link that leads nowhere, or a folder that nobody may look into
            return null;
        }
    }

    private static CheckFailure refuse(String what, String next) {
        return refuse(BugClass.FORBIDDEN_API, what, next);
    }

    private static CheckFailure refuse(BugClass bug, String what, String next) {
        ClassBook known = book;
        List<StackLine> lines = known == null
                ? List.of()
                : Lines.of(known, List.of(Thread.currentThread().getStackTrace()));
        String place = lines.isEmpty() ? "" : " at " + Lines.place(lines.getFirst());
        var refusal = new Refusal(bug, "Your code " + what + place + ". " + next + ".");
        if (refused == null) {
            refused = refusal;
        }
        return refusal.failure();
    }
}

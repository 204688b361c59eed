package dev.grade.assess.pack;

import dev.grade.assess.Digests;
import dev.grade.assess.Pack;
import dev.grade.assess.PackJson;
import dev.grade.compile.PreparedExercise;
import dev.grade.exercise.Exercise;
import dev.grade.exercise.ExerciseLibrary;
import dev.grade.fork.CodeSources;
import dev.grade.grading.Version;
import dev.grade.learn.ProjectFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes a take-home: everything that a candidate needs beside a JDK, and nothing that only a reviewer may see. */
public final class PackMaker {
    /** The folder in the zip that holds everything. */
    private static final String ROOT = "take-home/";
    private static final String EXERCISES = "exercises/";
    private static final String API_CLASS = "dev.grade.api.BugClass";

    private final Wanted wanted;
    private final Path folder;

    private PackMaker(Wanted wanted, Path folder) {
        this.wanted = wanted;
        this.folder = folder;
    }

    /**
     * Makes it, and leaves its files in an empty {@code folder}, too. The same request gives the same bytes.
     *
     * @throws dev.grade.input.BadInput
     *             if an exercise can't be packed; the message says what its author must do
     */
    public static Made make(Wanted wanted, Path folder) {
        try {
            return new PackMaker(wanted, folder).make();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Made make() throws IOException {
        for (PreparedExercise prepared : wanted.exercises()) {
            PackedExercise.files(prepared, wanted.hints()).forEach((path, bytes) -> write(
                    EXERCISES + prepared.exercise().id() + "/" + path, bytes));
        }
        ExerciseLibrary packed = ExerciseLibrary.open(folder.resolve(EXERCISES));
        int java = Runtime.version().feature();
        Map<String, Path> jars = new TreeMap<>();
        wanted.classPath().forEach(entry -> jars.put("lib/" + JarBytes.name(entry), entry));
        jars.forEach((name, entry) -> write(name, JarBytes.of(entry)));
        List<Exercise> exercises = wanted.exercises().stream()
                .map(prepared -> packed.exercise(prepared.exercise().id())).toList();
        exercises.forEach(this::work);
        var text = new PackText(wanted.title(), wanted.hours(), java);
        write("README.md", bytes(text.readme(exercises)));
        write("grade", bytes(Files.readString(wanted.script()).replace("\nneed=25\n", "\nneed=" + java + "\n")));
        write("grade.bat", bytes(text.batch()));
        SortedMap<String, byte[]> files = files();
        SortedMap<String, String> digests = new TreeMap<>();
        files.forEach((path, bytes) -> digests.put(path, Digests.of(bytes)));
        Pack pack = Pack.of(wanted.title(), wanted.hours(), wanted.hints(), Version.current(), java,
                exercises.stream().map(Exercise::id).toList(), digests);
        write(Pack.FILE, PackJson.write(pack));
        SortedMap<String, byte[]> entries = new TreeMap<>();
        files().forEach((path, bytes) -> entries.put(ROOT + path, bytes));
        return new Made(pack, ZipBytes.of(entries, (ROOT + "grade")::equals), folder);
    }

    /** The folder in which the candidate works on an exercise. */
    private void work(Exercise exercise) {
        String place = Pack.WORK + exercise.id();
        try {
            Path work = folder.resolve(place);
            ProjectFolder.create(exercise, work);
            Files.write(work.resolve("lib/grade-api.jar"), JarBytes.of(CodeSources.of(List.of(API_CLASS)).getFirst()));
            Files.write(work.resolve("README.md"), bytes(PackText.task(exercise, wanted.hints())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SortedMap<String, byte[]> files() throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private void write(String path, byte[] bytes) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

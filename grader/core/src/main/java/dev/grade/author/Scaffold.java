package dev.grade.author;

import dev.grade.input.BadInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * A small exercise that is complete: its author changes it step by step into the one that is wanted, and can verify it
 * after each step.
 *
 * @param id
 *            lower-case words joined by hyphens
 * @param className
 *            the class that a student fills in
 * @param level
 *            1 (easy) to 5 (hard)
 */
public record Scaffold(String id, String title, String topic, int level, String className) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final List<String> RIGHT = List.of("monitor", "atomic");
    private static final List<String> WRONG = List.of("no-lock", "volatile-is-not-enough", "shared-by-all");

    /**
     * An exercise to write.
     *
     * @throws BadInput
     *             if a name can't be used
     */
    public Scaffold {
        if (!ID.matcher(id).matches()) {
            throw new BadInput("'" + id + "' can't name an exercise; use lower-case words joined by hyphens, such as "
                    + "bounded-queue.");
        }
        if (!SourceVersion.isName(className) || className.contains(".")) {
            throw new BadInput("'" + className + "' can't name a class; give another one with --class.");
        }
        if (level < 1 || level > 5) {
            throw new BadInput("--level takes 1 (easy) to 5 (hard), not " + level + ".");
        }
        if (Stream.of(title, topic).anyMatch(text -> text.isBlank() || text.matches("(?s).*[\"\\\\\\p{Cntrl}].*"))) {
            throw new BadInput("Title and topic are texts on one line, without quotes and backslashes.");
        }
    }

    /** The class name that follows from an id: {@code bounded-queue} gives {@code BoundedQueue}. */
    public static String className(String id) {
        return Stream.of(id.split("-", -1)).filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    /** The title that follows from an id: {@code bounded-queue} gives {@code Bounded queue}. */
    public static String title(String id) {
        String words = id.replace('-', ' ');
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /**
     * Writes the exercise.
     *
     * @throws BadInput
     *             if something is there already, in which case nothing is written, or if it can't be written
     */
    public void write(Place place) {
        List.of(place.exercise(), place.template(), place.solutions()).forEach(Scaffold::requireNothingAt);
        write(place.exercise().resolve("exercise.toml"), "manifest");
        write(place.exercise().resolve("README.md"), "task");
        write(place.exercise().resolve("checks").resolve(className + "Checks.java"), "checks");
        write(place.template().resolve(className + ".java"), "template");
        RIGHT.forEach(name -> write(place.answer("right", name, className), name));
        WRONG.forEach(name -> write(place.answer("wrong", name, className), name));
        write(place.solutions().resolve("variants.toml"), "variants");
    }

    /** Where the parts of an exercise stand. */
    public record Place(Path exercise, Path template, Path solutions) {
        /** In a pack of exercises that is a folder of its own. */
        public static Place inPack(Path pack, String id) {
            Path exercise = pack.resolve(id);
            return new Place(exercise, exercise.resolve("template"), exercise.resolve("solutions"));
        }

        /** In a checkout of the grader. */
        public static Place inCheckout(Path root, String id) {
            return new Place(root.resolve("exercises").resolve(id), root.resolve("templates").resolve(id),
                    root.resolve("solutions").resolve(id));
        }

        private Path answer(String kind, String name, String className) {
            return solutions.resolve(kind).resolve(name).resolve(className + ".java");
        }
    }

    private static void requireNothingAt(Path folder) {
        if (Files.exists(folder)) {
            throw new BadInput(folder + " is there already, and nothing was changed; choose another id.");
        }
    }

    private void write(Path file, String resource) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, text(resource).replace("@ID@", id).replace("@TITLE@", title)
                    .replace("@TOPIC@", topic).replace("@LEVEL@", String.valueOf(level))
                    .replace("@CLASS@", className));
        } catch (IOException e) {
            throw new BadInput(file + " can't be written: " + e.getMessage() + ".", e);
        }
    }

    private static String text(String resource) throws IOException {
        try (InputStream stream = Objects
                .requireNonNull(Scaffold.class.getResourceAsStream(resource + ".txt"), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

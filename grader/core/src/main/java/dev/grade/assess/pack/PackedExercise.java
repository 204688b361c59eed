package dev.grade.assess.pack;

import dev.grade.compile.PreparedExercise;
import dev.grade.exercise.CandidateText;
import dev.grade.exercise.CheckSpec;
import dev.grade.exercise.Exercise;
import dev.grade.exercise.ShownManifest;
import dev.grade.input.BadInput;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of an exercise that a candidate gets. */
final class PackedExercise {
    private PackedExercise() {
    }

    /**
     * The files by their path within the exercise's folder.
     *
     * @throws BadInput
     *             if the exercise shows no check, or can't be taken apart
     */
    static SortedMap<String, byte[]> files(PreparedExercise prepared, boolean hints) {
        Exercise exercise = prepared.exercise();
        if (!exercise.checkSources().isEmpty()) {
            requireShown(exercise);
        } else {
            throw new BadInput("The exercise " + exercise.id()
                    + " is from a take-home itself; pack it from where its checks were written.");
        }
        SortedMap<String, byte[]> classes = ShownClasses.of(prepared);
        var entries = new TreeMap<String, byte[]>();
        classes.forEach((name, bytes) -> entries.put(name + ".class", bytes));
        var owners = exercise.checks().stream().filter(check -> !check.hidden())
                .flatMap(check -> Stream.ofNullable(prepared.owners().get(check.id())))
                .collect(Collectors.toCollection(TreeSet::new));
        if (owners.isEmpty()) {
            throw new BadInput("The exercise " + exercise.id()
                    + " shows no check that runs the answer; give one 'hidden = false' in its exercise.toml.");
        }
        var files = new TreeMap<String, byte[]>();
        files.put(Exercise.COMPILED_CHECKS, ZipBytes.of(entries, _ -> false));
        files.put("exercise.toml", bytes(ShownManifest.of(exercise, owners)));
        files.put("README.md", bytes(CandidateText.of(exercise, hints)));
        Stream.concat(exercise.answers().stream(), exercise.given().stream())
                .forEach(source -> files.put("template/" + source.path(), bytes(source.text())));
        return files;
    }

    private static void requireShown(Exercise exercise) {
        int points = exercise.checks().stream().filter(check -> !check.hidden()).mapToInt(CheckSpec::points).sum();
        if (points == 0) {
            throw new BadInput("The exercise " + exercise.id()
                    + " shows no check that gives points; give one 'hidden = false' in its exercise.toml.");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

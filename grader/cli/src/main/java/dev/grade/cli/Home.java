package dev.grade.cli;

import dev.grade.author.Scaffold;
import dev.grade.exercise.Exercise;
import dev.grade.exercise.ExerciseLibrary;
import dev.grade.input.BadInput;
import dev.grade.learn.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the grader's own files are. */
final class Home {
    private final Path root;

    private Home(Path root) {
        this.root = root;
    }

    static Home find() {
        return new Home(Path.of(System.getProperty("grade.home", ".")).toAbsolutePath().normalize());
    }

    ExerciseLibrary exercises(@Nullable Path folder) {
        return ExerciseLibrary.open(folder == null ? root.resolve("exercises") : folder);
    }

    /** Where compiled exercises are kept. */
    Path cache() {
        return root.resolve("exercises").resolve("target").resolve("prepared");
    }

    /** How far the user has come; another file than the user's own for tests. */
    Progress progress() {
        String file = System.getProperty("grade.progress", "");
        return file.isEmpty() ? Progress.ofUser(System.getenv()) : new Progress(Path.of(file));
    }

    /** Where a new exercise belongs. */
    Scaffold.Place place(String id) {
        return Scaffold.Place.inCheckout(root, id);
    }

    Path solutions(Exercise exercise) {
        Path inside = exercise.folder().resolve("solutions");
        return Files.isDirectory(inside)
                ? inside
                : exercise.folder().resolveSibling("../solutions/" + exercise.id()).normalize();
    }

    Path template(Exercise exercise) {
        List<Path> places = List.of(exercise.folder().resolve("template"),
                exercise.folder().resolveSibling("../templates/" + exercise.id()).normalize());
        Optional<Path> template = places.stream().filter(Files::isDirectory).findFirst();
        return template.orElseThrow(() -> new BadInput("The exercise " + exercise.id() + " has no template folder."));
    }
}

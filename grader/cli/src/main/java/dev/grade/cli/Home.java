package dev.grade.cli;

import dev.grade.assess.Pack;
import dev.grade.assess.review.KnownPacks;
import dev.grade.author.Scaffold;
import dev.grade.exercise.Exercise;
import dev.grade.exercise.ExerciseLibrary;
import dev.grade.input.BadInput;
import dev.grade.learn.Progress;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
        return ExerciseLibrary.open(folder == null ? root.resolve("exercises") : folder, cache());
    }

    /** Where what was read and compiled of exercises is kept. */
    Path cache() {
        return root.resolve("exercises").resolve("target").resolve("prepared");
    }

    /** How far the user has come; another file than the user's own for tests. */
    Progress progress() {
        String file = System.getProperty("grade.progress", "");
        if (file.isEmpty() && isTakeHome()) {
            return ofTakeHome();
        }
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

    /** The take-homes that the user made; elsewhere for tests. */
    KnownPacks knownPacks() {
        String progress = System.getProperty("grade.progress", "");
        return progress.isEmpty()
                ? KnownPacks.ofUser(System.getenv())
                : new KnownPacks(Path.of(progress).resolveSibling("packs"));
    }

    private boolean isTakeHome() {
        return Files.isRegularFile(root.resolve(Pack.FILE));
    }

    /** A take-home keeps its own, and has a folder for each exercise already. */
    private Progress ofTakeHome() {
        var progress = new Progress(root.resolve(".progress.properties"));
        for (Exercise exercise : exercises(null).exercises()) {
            Path work = root.resolve(Pack.WORK).resolve(exercise.id());
            if (progress.standing(exercise.id()).folder().isEmpty() && Files.isDirectory(work)) {
                progress.started(exercise.id(), work);
            }
        }
        return progress;
    }

    /** The script that starts the command. */
    Path script() {
        return root.resolve("grade");
    }

    /**
     * Makes sure that this is no take-home, which can't make or review others.
     *
     * @throws BadInput
     *             if it is
     */
    void requireNoTakeHome() {
        if (isTakeHome()) {
            throw new BadInput("This is a take-home itself; 'grade assess' is for whoever made it.");
        }
    }

    /** The jars and folders that the command runs from. */
    List<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty()).map(Path::of).filter(Files::exists).toList();
    }
}

package dev.grade.exercise;

import dev.grade.input.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The exercises below a folder, one sub-folder each. The template stands in a folder {@code templates/ID} beside that
 * folder, or in {@code ID/template} within it.
 */
public final class ExerciseLibrary {
    private final Path folder;
    private final List<Exercise> exercises;

    private ExerciseLibrary(Path folder, List<Exercise> exercises) {
        this.folder = folder;
        this.exercises = List.copyOf(exercises);
    }

    /**
     * Reads every exercise below {@code folder}.
     *
     * @throws BadInput
     *             if there is none, or if one can't be used
     */
    public static ExerciseLibrary open(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new BadInput("There is no folder " + folder + " with exercises; name one with --exercises DIR.");
        }
        try (Stream<Path> entries = Files.list(folder)) {
            List<Exercise> exercises = entries.map(entry -> entry.resolve("exercise.toml")).filter(Files::isRegularFile)
                    .sorted().toList().parallelStream()
                    .map(ExerciseLibrary::load).toList();
            if (exercises.isEmpty()) {
                throw new BadInput("No exercise stands below " + folder
                        + ": each needs a folder with an exercise.toml; name another with --exercises DIR.");
            }
            return new ExerciseLibrary(folder, exercises);
        } catch (IOException e) {
            throw new BadInput("The exercises below " + folder + " can't be read: " + e.getMessage(), e);
        }
    }

    /** Where the exercises are. */
    public Path folder() {
        return folder;
    }

    /** All exercises, by identifier. */
    public List<Exercise> exercises() {
        return exercises;
    }

    /**
     * The exercise called {@code id}.
     *
     * @throws BadInput
     *             if there is none
     */
    public Exercise exercise(String id) {
        return exercises.stream().filter(exercise -> exercise.id().equals(id)).findFirst()
                .orElseThrow(() -> new BadInput("There is no exercise '" + id + "'" + nearest(id)
                        + "; 'grade list' shows them all."));
    }

    private String nearest(String id) {
        return NearestName.of(id, exercises.stream().map(Exercise::id).toList())
                .map(known -> ", but there is '" + known + "'").orElse("");
    }

    private static Exercise load(Path file) {
        var reader = new ManifestReader(file);
        Manifest manifest = reader.read();
        Path home = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Path inside = home.resolve("template");
        Path template = Files.isDirectory(inside)
                ? inside
                : home.resolveSibling("../templates/" + manifest.id()).normalize();
        HiddenChecks hidden = HiddenChecks.of(manifest.check());
        List<CheckSpec> checks = manifest.check().stream().map(check -> new CheckSpec(check.id(),
                CheckKind.of(check.kind()).orElseThrow(), check.points(), check.title(), check.needs(),
                reader.findings(check), hidden.hides(check.id()))).toList();
        List<FollowUp> followUps = manifest.followUp().stream()
                .map(question -> new FollowUp(question.question(), question.answer(), question.on(),
                        question.checks(), question.deep()))
                .toList();
        return new Exercise(manifest.id(), manifest.title(), manifest.topic(), manifest.level(), home,
                sources(template, manifest.answer()), sources(template, manifest.given()),
                checkSources(home), manifest.checkClasses(), checks, ManifestReader.planned(manifest),
                followUps, manifest.profiles(), reader.inspect(manifest),
                manifest.withheld() == null ? Withheld.NOTHING : manifest.withheld());
    }

    /** None in an exercise that was packed for a take-home: its checks are compiled. */
    private static List<SourceText> checkSources(Path home) {
        return Files.isRegularFile(home.resolve(Exercise.COMPILED_CHECKS))
                ? List.of()
                : allSources(home.resolve("checks"));
    }

    private static List<SourceText> sources(Path folder, List<String> names) {
        return names.stream().map(name -> source(folder, folder.resolve(name))).toList();
    }

    private static List<SourceText> allSources(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().map(file -> source(folder, file))
                    .toList();
        } catch (NoSuchFileException e) {
            throw new BadInput("The exercise has no folder " + folder + " with its checks.", e);
        } catch (IOException e) {
            throw new BadInput("The checks in " + folder + " can't be read: " + e.getMessage(), e);
        }
    }

    private static SourceText source(Path folder, Path file) {
        try {
            return new SourceText(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new BadInput("The exercise names a file " + file + ", which is not there.", e);
        } catch (IOException e) {
            throw new BadInput("The exercise's file " + file + " can't be read: " + e.getMessage(), e);
        }
    }
}

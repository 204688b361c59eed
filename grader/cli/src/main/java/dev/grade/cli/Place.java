package dev.grade.cli;

import dev.grade.exercise.Exercise;
import dev.grade.input.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder in which an exercise is worked on.
 *
 * @param exercise
 *            which one, if its name or its project tells; else it is recognised by its classes
 */
record Place(Path folder, Optional<Exercise> exercise) {
    /**
     * The folder itself if it holds Java sources, else each folder directly in it that does.
     *
     * @throws BadInput
     *             if there is none
     */
    static List<Place> in(Path folder, List<Exercise> exercises) {
        if (!Files.isDirectory(folder)) {
            throw new BadInput("There is no folder " + folder + "; 'grade start ID' makes one to work in.");
        }
        if (holdsSources(folder)) {
            return List.of(of(folder, exercises));
        }
        try (Stream<Path> entries = Files.list(folder)) {
            List<Place> places = entries.filter(Files::isDirectory).filter(Place::holdsSources).sorted()
                    .map(entry -> of(entry, exercises)).toList();
            if (places.isEmpty()) {
                throw new BadInput(folder + " holds no Java source; 'grade start ID' makes a folder to work in.");
            }
            return places;
        } catch (IOException e) {
            throw new BadInput(folder + " can't be read: " + e.getMessage() + ".", e);
        }
    }

    /** The place at a folder, by the folder's name or by the project that 'grade start' made there. */
    private static Place of(Path folder, List<Exercise> exercises) {
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        String project = project(folder);
        return new Place(folder, exercises.stream().filter(exercise -> exercise.id().equals(name)
                || project.contains("<artifactId>" + exercise.id() + "</artifactId>")).findFirst());
    }

    private static String project(Path folder) {
        try {
            Path pom = folder.resolve("pom.xml");
            return Files.isRegularFile(pom) ? Files.readString(pom) : "";
        } catch (IOException e) {
            return "";
        }
    }

    String name() {
        return exercise.map(Exercise::id).orElse(folder.toString());
    }

    private static boolean holdsSources(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.anyMatch(entry -> entry.toString().endsWith(".java")
                    || (Files.isDirectory(entry) && entry.getFileName().toString().equals("src")));
        } catch (IOException e) {
            return false;
        }
    }
}

package dev.grade.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grade.exercise.Exercise;
import dev.grade.exercise.ExerciseLibrary;
import dev.grade.exercise.TaskText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that an exercise needs is there, and nothing stands about that belongs to none. */
class ExerciseFilesTests {
    private static final Path ROOT = Path.of(System.getProperty("grade.home", "..")).toAbsolutePath().normalize();

    @ParameterizedTest
    @MethodSource("exercises")
    void hasATaskTextWithHintsAndAnInterview(Exercise exercise) throws IOException {
        String task = Files.readString(exercise.folder().resolve("README.md"));
        assertThat(task).contains("In an interview");
        assertThat(TaskText.of(exercise).hints()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(exercise.folder().resolve("interview.md")).isRegularFile();
        assertThat(exercise.followUps()).hasSizeGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void hasThreeRightAnswersAndAWrongOne(Exercise exercise) throws IOException {
        Path solutions = ROOT.resolve("solutions").resolve(exercise.id());
        assertThat(children(solutions.resolve("right"))).hasSizeGreaterThanOrEqualTo(3);
        assertThat(children(solutions.resolve("wrong"))).isNotEmpty();
    }

    @Test
    void noFolderOfTemplatesOrSolutionsBelongsToNoExercise() throws IOException {
        Set<String> known = exercises().map(Exercise::id).collect(Collectors.toSet());
        assertThat(known).containsAll(children(ROOT.resolve("templates")).stream()
                .filter(name -> !name.equals("ci")).toList())
                .containsAll(children(ROOT.resolve("solutions")));
    }

    static Stream<Exercise> exercises() {
        return ExerciseLibrary.open(ROOT.resolve("exercises")).exercises().stream();
    }

    private static List<String> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.map(child -> String.valueOf(child.getFileName())).sorted().toList();
        }
    }
}

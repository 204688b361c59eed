package dev.grade.cli;

import dev.grade.exercise.Exercise;
import dev.grade.learn.Progress;
import dev.grade.learn.Standing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How far a learner has come with all exercises, in the order in which they are best done.
 *
 * @param repeated
 *            what a command that is advised needs so that it finds the same exercises; see
 *            {@link ExerciseOptions#repeated}
 */
record Standings(List<Exercise> exercises, Progress progress, String repeated) {
    static Standings of(List<Exercise> exercises, Progress progress, String repeated) {
        return new Standings(exercises.stream()
                .sorted(Comparator.comparingInt(Exercise::level).thenComparing(Exercise::id)).toList(), progress,
                repeated);
    }

    long passed() {
        return exercises.stream().filter(exercise -> progress.standing(exercise.id()).passed()).count();
    }

    /** One line for each exercise. */
    String table() {
        int widest = exercises.stream().mapToInt(exercise -> exercise.id().length()).max().orElse(0);
        var out = new StringBuilder();
        for (Exercise exercise : exercises) {
            out.append(String.format("%-" + widest + "s  level %d  %-9s  %s%n", exercise.id(), exercise.level(),
                    word(progress.standing(exercise.id())), exercise.title()));
        }
        return out.toString();
    }

    /** The exercise to do after this one; the first open one if there is none after it, or none is given. */
    Optional<Exercise> next(Optional<String> current) {
        List<Exercise> open = exercises.stream()
                .filter(exercise -> !progress.standing(exercise.id()).passed()
                        && !current.filter(exercise.id()::equals).isPresent())
                .toList();
        int at = current.map(id -> exercises.stream().map(Exercise::id).toList().indexOf(id)).orElse(-1);
        return open.stream().filter(exercise -> exercises.indexOf(exercise) > at).findFirst()
                .or(() -> open.stream().findFirst());
    }

    /** What to do next, in one line. */
    String advice() {
        Optional<Exercise> begun = exercises.stream().filter(exercise -> {
            Standing standing = progress.standing(exercise.id());
            return !standing.passed() && !standing.folder().isEmpty() && Files.isDirectory(Path.of(standing.folder()));
        }).findFirst();
        if (begun.isPresent()) {
            return "Next: go on with 'grade watch " + progress.standing(begun.get().id()).folder() + "'.";
        }
        return next(Optional.empty())
                .map(exercise -> "Next: 'grade show " + exercise.id() + repeated
                        + "' tells the task, 'grade start " + exercise.id() + repeated + "' makes a folder for it.")
                .orElse("All passed.");
    }

    private static String word(Standing standing) {
        if (standing.passed()) {
            return "passed";
        }
        return standing.best() >= 0 ? standing.best() + " of 100" : standing.folder().isEmpty() ? "" : "begun";
    }
}

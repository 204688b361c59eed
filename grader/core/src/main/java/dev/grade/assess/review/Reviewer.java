package dev.grade.assess.review;

import dev.grade.assess.Pack;
import dev.grade.assess.history.GitFolder;
import dev.grade.assess.history.History;
import dev.grade.assess.history.HistoryReader;
import dev.grade.assess.review.Integrity.Origin;
import dev.grade.compile.PreparedExercise;
import dev.grade.exercise.Exercise;
import dev.grade.exercise.ExerciseLibrary;
import dev.grade.grading.Grading;
import dev.grade.grading.Version;
import dev.grade.input.BadInput;
import dev.grade.run.Budget;
import dev.grade.submission.Submission;
import dev.grade.submission.SubmissionLoader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reviews what a candidate sent back, with the reviewer's own exercises. */
public final class Reviewer {
    private static final int MOST_EXERCISES = 100;
    private static final int DEEPEST_GIT = 4;

    private final ExerciseLibrary library;
    private final Function<Exercise, PreparedExercise> preparation;
    private final Budget budget;
    private final Consumer<String> progress;

    /**
     * @param library
     *            the reviewer's exercises
     * @param progress
     *            hears what goes on, a few words each time
     */
    public Reviewer(ExerciseLibrary library, Function<Exercise, PreparedExercise> preparation, Budget budget,
            Consumer<String> progress) {
        this.library = library;
        this.preparation = preparation;
        this.budget = budget;
        this.progress = progress;
    }

    /** Knows what was sent. */
    public interface Sent {
        /** What was sent, and how that is known, for what a zip claims to be. */
        Known of(Pack claimed);
    }

    /** What was sent, and how that is known. */
    public record Known(Pack pack, Origin origin) {
    }

    /**
     * Reviews a zip.
     *
     * @param name
     *            the zip as the reviewer named it
     * @throws BadInput
     *             if it is no take-home that can be reviewed here
     * @throws InterruptedException
     *             if this thread is interrupted; every process is ended before
     */
    public Review review(String name, SubmittedZip zip, Sent sent) throws InterruptedException {
        String root = zip.root();
        Pack claimed = zip.pack(root);
        if (claimed.exercises().isEmpty() || claimed.exercises().size() > MOST_EXERCISES) {
            throw new BadInput(name
                    + " names no exercises that were packed together; name the zip that you sent with --pack FILE.");
        }
        Known known = sent.of(claimed);
        requireSameGrader(known.pack());
        List<Exercise> exercises = known.pack().exercises().stream().map(this::own).toList();
        progress.accept("comparing with what was sent");
        Integrity integrity = new Comparison(zip, root, known.pack()).of(known.origin());
        progress.accept("reading the history");
        History history = history(zip, root);
        List<Review.Result> results = new ArrayList<>();
        for (Exercise exercise : exercises) {
            results.add(grade(name, zip, root, exercise));
        }
        return new Review(name, known.pack(), integrity, history, results);
    }

    /** An exercise of the reviewer's own. */
    private Exercise own(String id) {
        return library.exercises().stream().filter(exercise -> exercise.id().equals(id)).findFirst()
                .orElseThrow(() -> new BadInput("The take-home has the exercise '" + id
                        + "', which is not among yours; name the folder with your exercises with --exercises DIR."));
    }

    /** Makes sure that the take-home is of this grader. */
    public static void requireSameGrader(Pack pack) {
        if (!pack.grader().equals(Version.current())) {
            throw new BadInput("The take-home was made with grade " + pack.grader() + ", and this is grade "
                    + Version.current() + "; review it with the one that made it.");
        }
    }

    private Review.Result grade(String name, SubmittedZip zip, String root, Exercise exercise)
            throws InterruptedException {
        String folder = root + Pack.WORK + exercise.id() + "/";
        PreparedExercise prepared = preparation.apply(exercise);
        try (var grading = new Grading(List.of(prepared), budget, OptionalLong.empty())) {
            Submission submission = SubmissionLoader.of(name + "/" + Pack.WORK + exercise.id(),
                    zip.paths().stream().filter(path -> path.startsWith(folder))
                            .map(path -> path.substring(folder.length())).toList(),
                    (path, most) -> zip.read(folder + path, most).orElseThrow());
            return new Review.Graded(grading.telling(part -> progress.accept(exercise.id() + ": " + part))
                    .grade(submission));
        } catch (BadInput unusable) {
            // One exercise that holds nothing, or two answers, must not keep the others from being reviewed.
            return new Review.NotGraded(exercise.id(), exercise.topic(), String.valueOf(unusable.getMessage()));
        }
    }

    /** The history that lies nearest to the take-home's folder: in it, above it, or in the folder of the work. */
    private static History history(SubmittedZip zip, String root) {
        Optional<String> folder = zip.paths().stream().filter(path -> ("/" + path).endsWith("/.git/HEAD"))
                .map(path -> path.substring(0, path.length() - "HEAD".length()))
                .filter(path -> path.chars().filter(c -> c == '/').count() <= DEEPEST_GIT
                        + root.chars().filter(c -> c == '/').count())
                .min(Comparator.comparing((String path) -> !path.startsWith(root)).thenComparingInt(String::length));
        return folder.map(git -> HistoryReader.read(new GitFolder() {
            @Override
            public List<String> paths() {
                return zip.paths().stream().filter(path -> path.startsWith(git))
                        .map(path -> path.substring(git.length())).toList();
            }

            @Override
            public Optional<byte[]> read(String path, int most) {
                return zip.read(git + path, most);
            }
        })).orElse(History.NONE);
    }
}

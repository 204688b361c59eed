package dev.grade.cli;

import dev.grade.assess.Pack;
import dev.grade.assess.pack.PackMaker;
import dev.grade.assess.pack.Wanted;
import dev.grade.assess.review.Integrity.Origin;
import dev.grade.assess.review.OriginalZip;
import dev.grade.assess.review.Reviewer.Known;
import dev.grade.assess.review.Reviewer;
import dev.grade.exercise.Exercise;
import dev.grade.exercise.ExerciseLibrary;
import dev.grade.input.BadInput;
import dev.grade.report.SafeText;
import dev.grade.scratch.ScratchFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds out what was sent: the zip that the reviewer names, what was kept here, or the same made again. */
final class SentPack implements Reviewer.Sent {
    private static final int LONGEST_TITLE = 100;

    private final ExerciseOptions options;
    private final ExerciseLibrary library;
    private final Optional<Path> named;

    SentPack(ExerciseOptions options, ExerciseLibrary library, Optional<Path> named) {
        this.options = options;
        this.library = library;
        this.named = named;
    }

    @Override
    public Known of(Pack claimed) {
        if (named.isPresent()) {
            return new Known(OriginalZip.pack(named.get()), Origin.NAMED);
        }
        return options.home().knownPacks().find(claimed.id()).map(pack -> new Known(pack, Origin.KEPT))
                .orElseGet(() -> madeAgain(claimed));
    }

    private Known madeAgain(Pack claimed) {
        Reviewer.requireSameGrader(claimed);
        List<Exercise> exercises = claimed.exercises().stream().distinct()
                .flatMap(id -> library.exercises().stream().filter(exercise -> exercise.id().equals(id))).toList();
        if (exercises.size() < claimed.exercises().size()) {
            // the reviewer says which is unknown
            return new Known(claimed, Origin.UNKNOWN);
        }
        int hours = Math.clamp(claimed.hours(), 0, 1_000);
        try (var folder = ScratchFolder.make()) {
            Pack again = PackMaker.make(new Wanted(exercises.stream().map(options::prepare).toList(),
                    SafeText.line(claimed.title(), LONGEST_TITLE), hours, claimed.hints(), options.home().script(),
                    options.home().classPath()), folder.path().resolve("pack")).pack();
            return new Known(again, again.id().equals(claimed.id()) ? Origin.REBUILT : Origin.UNKNOWN);
        } catch (IOException e) {
            throw new BadInput("No folder can be made to compare the take-home in: " + e.getMessage() + ".", e);
        }
    }
}

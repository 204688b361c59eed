package dev.grade.cli;

import dev.grade.api.BugClass;
import dev.grade.exercise.Exercise;
import dev.grade.input.BadInput;
import dev.grade.learn.ProjectFolder;
import dev.grade.report.Report;
import dev.grade.report.console.Paragraph;
import dev.grade.score.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;

/** Answers saves and keys, one after another. */
final class WatchLoop {
    private final Path root;
    private final Standings standings;
    private final WatchScreen screen;
    private final WatchGrader grader;
    private final BlockingQueue<WatchEvent> events;
    private final List<Place> places;
    private Place current;
    private Optional<String> recognised;
    private boolean checkingAll;

    WatchLoop(Path root, List<Place> places, Standings standings, WatchScreen screen, WatchGrader grader,
            BlockingQueue<WatchEvent> events) {
        this.root = root;
        this.places = new ArrayList<>(places);
        this.standings = standings;
        this.screen = screen;
        this.grader = grader;
        this.events = events;
        this.current = places.stream().filter(place -> !passed(place)).findFirst().orElse(places.getFirst());
        this.recognised = current.exercise().map(Exercise::id);
    }

    /** Goes on until the user has enough; returns the exit code. */
    int run() throws InterruptedException {
        grade(current);
        while (true) {
            switch (events.take()) {
                case WatchEvent.Saved(var files) -> saved(files);
                case WatchEvent.Working(var attempt, var what) -> {
                    if (grader.current(attempt)) {
                        screen.status(what + " ...");
                    }
                }
                case WatchEvent.Done done -> {
                    if (grader.current(done.attempt())) {
                        graded(done);
                    }
                }
                case WatchEvent.Failed(var attempt, var complaint) -> {
                    if (grader.current(attempt)) {
                        screen.say(Paragraph.wrap(0, complaint), standings);
                    }
                }
                case WatchEvent.Lost(var why) -> throw new BadInput(root + " can't be watched any more: " + why + ".");
                case WatchEvent.Pressed(var key) -> {
                    if (pressed(key)) {
                        screen.end();
                        return ExitCodes.PASSED;
                    }
                }
            }
        }
    }

    private void grade(Place place) {
        current = place;
        checkingAll = false;
        grader.start(List.of(place), true);
    }

    private void saved(Set<Path> files) {
        Optional<Place> touched = places.stream()
                .filter(place -> files.stream().anyMatch(file -> file.startsWith(place.folder()))).findFirst();
        grade(files.contains(root) ? current : touched.orElse(current));
    }

    private void graded(WatchEvent.Done done) {
        Report report = done.report();
        boolean passed = report.grade().outcome() == Outcome.PASSED;
        // the fast tier alone passes nobody
        if (done.last() || !passed) {
            standings.progress().graded(report);
        }
        if (checkingAll) {
            screen.status(report.exercise().id() + ": " + report.grade().outcome().id() + ", " + report.grade().score()
                    + " of 100");
            if (done.last()) {
                screen.say(standings.table(), standings);
            }
            return;
        }
        recognised = Optional.of(report.exercise().id());
        screen.report(report, standings, whatFollows(done, passed));
    }

    private static String whatFollows(WatchEvent.Done done, boolean passed) {
        if (!done.last()) {
            return "The fast checks find nothing; all of them run now.";
        }
        if (passed) {
            return "n takes you to the next exercise.";
        }
        Report report = done.report();
        return report.grade().bugClasses().contains(BugClass.NOT_ATTEMPTED)
                ? "The task is in " + done.place().folder().resolve("README.md") + "; fill in "
                        + report.exercise().answers().getFirst().fileName() + " and save."
                : "";
    }

    /** Returns whether to end. */
    private boolean pressed(char key) {
        switch (Character.toLowerCase(key)) {
            case 'q', '\u0004' -> {
                return true;
            }
            case 'h' -> screen.say(hint(), standings);
            case 'l' -> screen.say(standings.table(), standings);
            case 'n' -> next();
            case 'c' -> {
                grader.start(List.copyOf(places), false);
                checkingAll = true;
            }
            case '\n', '\r' -> grade(current);
            default -> {
            }
        }
        return false;
    }

    private String hint() {
        return recognised
                .flatMap(id -> standings.exercises().stream().filter(exercise -> exercise.id().equals(id)).findFirst())
                .map(exercise -> HintCommand.next(exercise, standings.progress(), standings.repeated(), false))
                .orElse("There is no hint before it is known which exercise this is.\n");
    }

    /** Where several exercises are kept side by side, the next one gets its folder at once. */
    private void next() {
        Optional<Exercise> next = standings.next(recognised);
        if (next.isEmpty()) {
            screen.say("That was the last one: all passed.\n", standings);
            return;
        }
        String id = next.get().id();
        Optional<Place> known = places.stream().filter(place -> place.name().equals(id)).findFirst();
        if (known.isPresent()) {
            recognised = Optional.of(id);
            grade(known.get());
        } else if (current.folder().equals(root)) {
            screen.say(String.format(Locale.ROOT, "Next is %s: %s.%n'grade start %s%s' makes a folder for it.%n", id,
                    next.get().title(), id, standings.repeated()), standings);
        } else {
            begin(next.get());
        }
    }

    private void begin(Exercise exercise) {
        Path folder = root.resolve(exercise.id());
        try {
            ProjectFolder.create(exercise, folder);
        } catch (BadInput e) {
            screen.say(Paragraph.wrap(0, String.valueOf(e.getMessage())), standings);
            return;
        }
        standings.progress().started(exercise.id(), folder);
        Place place = new Place(folder, Optional.of(exercise));
        places.add(place);
        current = place;
        recognised = Optional.of(exercise.id());
        screen.say(Paragraph.wrap(0, "Made " + folder + ": " + exercise.title() + "."), standings);
    }

    private boolean passed(Place place) {
        return place.exercise().map(exercise -> standings.progress().standing(exercise.id()).passed()).orElse(false);
    }
}

package dev.grade.cli;

import dev.grade.compile.PreparedExercise;
import dev.grade.exercise.Exercise;
import dev.grade.grading.Grading;
import dev.grade.report.Report;
import dev.grade.run.Budget;
import dev.grade.score.Outcome;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** Grades one thing at a time, in a thread of its own: the fast tier first, and all of it if that finds nothing. */
final class WatchGrader implements AutoCloseable {
    private final ExerciseOptions options;
    private final List<Exercise> exercises;
    private final BlockingQueue<WatchEvent> events;
    private final Map<String, Map<Budget, Grading>> gradings = new HashMap<>();
    private int attempt;
    private @Nullable Thread running;

    WatchGrader(ExerciseOptions options, List<Exercise> exercises, BlockingQueue<WatchEvent> events) {
        this.options = options;
        this.exercises = exercises;
        this.events = events;
    }

    /** Grades these places from now on; what was being graded is given up. */
    void start(List<Place> places, boolean fastFirst) {
        Thread before = stop();
        int own = ++attempt;
        running = Thread.ofVirtual().name("grading").start(() -> {
            try {
                if (before != null) {
                    before.join();
                }
                for (int i = 0; i < places.size(); i++) {
                    graded(own, places.get(i), fastFirst, i == places.size() - 1);
                }
            } catch (InterruptedException e) {
                // something newer is to be graded
            }
        });
    }

    /** Whether an event of this attempt still matters. */
    boolean current(int number) {
        return number == attempt;
    }

    @Override
    public void close() {
        Thread last = stop();
        boolean interrupted = false;
        while (last != null && last.isAlive()) {
            try {
                last.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        gradings.values().forEach(tiers -> tiers.values().forEach(Grading::close));
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void graded(int own, Place place, boolean fastFirst, boolean last) throws InterruptedException {
        try {
            grade(own, place, fastFirst, last);
        } catch (RuntimeException e) {
            events.add(new WatchEvent.Failed(own, place.name() + ": " + Complaint.of(e).text()));
        }
    }

    private void grade(int own, Place place, boolean fastFirst, boolean last) throws InterruptedException {
        if (fastFirst) {
            events.add(new WatchEvent.Working(own, place.name() + ": fast checks"));
            Report fast = grading(place, Budget.QUICK).grade(place.folder().toString());
            boolean goOn = fast.grade().outcome() == Outcome.PASSED || fast.grade().outcome() == Outcome.INCONCLUSIVE;
            events.add(new WatchEvent.Done(own, place, fast, !goOn && last));
            if (!goOn) {
                return;
            }
        }
        events.add(new WatchEvent.Working(own, place.name() + ": all checks"));
        events.add(
                new WatchEvent.Done(own, place, grading(place, Budget.NORMAL).grade(place.folder().toString()), last));
    }

    private Grading grading(Place place, Budget budget) {
        return gradings.computeIfAbsent(place.name(), _ -> new EnumMap<>(Budget.class)).computeIfAbsent(budget, _ -> {
            List<Exercise> candidates = place.exercise().map(List::of).orElse(exercises);
            List<PreparedExercise> prepared = candidates.stream().map(options::prepare).toList();
            return new Grading(prepared, budget, OptionalLong.empty());
        });
    }

    private @Nullable Thread stop() {
        Thread old = running;
        if (old != null) {
            old.interrupt();
        }
        return old;
    }
}

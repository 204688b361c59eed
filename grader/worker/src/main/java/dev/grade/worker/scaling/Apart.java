package dev.grade.worker.scaling;

import dev.grade.api.Actor;
import dev.grade.api.Body;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.worker.actors.ActorsOnWatch;
import dev.grade.worker.load.ClassBook;
import dev.grade.worker.protocol.Evidence;
import dev.grade.worker.scaling.Held.Change;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.opentest4j.TestAbortedException;

/**
 * Holds one call in the middle of changing its own data and lets another run, which uses other data. Where that goes
 * through at one place at least, the two can run side by side; a lock that covers all of the work leaves no such place.
 */
final class Apart {
    private static final int MOST_TRIALS = 6;

    private final ClassBook book;
    private final String first;
    private final String second;
    private final Stopping stopping;
    private Evidence evidence = new Evidence.Nothing();
    private int through;
    private int trials;
    private Optional<Obstacle> lockedOut = Optional.empty();
    private Optional<Obstacle> stopped = Optional.empty();

    Apart(ActorsOnWatch company, ClassBook book, String first, Body one, String second, Body other) {
        this.book = book;
        this.first = first;
        this.second = second;
        this.stopping = new Stopping(company, first, one, second, other);
    }

    /** What shows the failure, once there is one. */
    Evidence evidence() {
        return evidence;
    }

    /** Tries, and says what was seen. */
    String run() {
        List<Change> before = stopping.changesOfFirst();
        List<Change> firsts = stopping.changesOfFirst();
        List<Change> seconds = stopping.changesOfSecond();
        Set<Change> own = new HashSet<>();
        for (Change change : firsts) {
            boolean lasting = before.stream().anyMatch(change::isSamePlaceAs);
            boolean common = seconds.stream().anyMatch(change::isSamePlaceAs);
            if (lasting && !common) {
                own.add(change);
            }
        }
        Predicate<Change> isOwn = change -> own.stream().anyMatch(change::isSamePlaceAs);
        Predicate<Change> counts = own.isEmpty() ? Change::isCall : isOwn;
        long places = firsts.stream().filter(counts).count();
        if (places == 0) {
            throw new TestAbortedException("Nothing that " + first
                    + " changes can be seen in its code, so it can't be held in the middle.");
        }
        tryAll(counts, places);
        int open = through;
        int tried = trials;
        Predicate<Change> rest = counts.negate();
        tryAll(rest, firsts.stream().filter(rest).count());
        boolean helped = firsts.stream().anyMatch(change -> !change.byCaller());
        if (open == 0 && (!helped || lockedOut.isPresent())) {
            Obstacle what = lockedOut.or(() -> stopped).orElseThrow();
            evidence = what.evidence();
            throw new CheckFailure(BugClass.OVER_SERIALISED, "While '" + first
                    + "' was in the middle of changing its own data, '" + second + "' could not go on: it "
                    + what.waits() + ". The two use different data, so no lock that both need may be held over it.");
        }
        return open == 0
                ? "another thread owns the data, and nobody waits for a lock"
                : "went through at " + open + " of " + tried + " places in the middle of the other";
    }

    private void tryAll(Predicate<Change> counts, long places) {
        long step = Math.max(1, (places + MOST_TRIALS - 1) / MOST_TRIALS);
        for (long at = 0; at < places; at += step) {
            tryAt(counts, (int) at);
        }
    }

    private void tryAt(Predicate<Change> counts, int at) {
        stopping.at(counts, at, (holding, next, ended) -> {
            trials++;
            if (ended) {
                through++;
            } else {
                judge(holding, next);
            }
        });
    }

    private void judge(Thread holding, Actor next) {
        Obstacle obstacle = Obstacle.of(book, ActorsOnWatch.threadOf(next), second, holding, first);
        if (obstacle.isNested()) {
            evidence = obstacle.evidence();
            throw new CheckFailure(BugClass.OVER_SERIALISED, "'" + second + "' holds a lock of its own and "
                    + obstacle.waits() + ": although the two use different data, one stops the other in the middle,"
                    + " and whoever needs what it has locked waits as well. Do what needs the common lock before"
                    + " or after, with no other lock held.");
        }
        stopped = stopped.or(() -> Optional.of(obstacle));
        lockedOut = lockedOut.or(() -> Optional.of(obstacle).filter(Obstacle::isLock));
    }
}

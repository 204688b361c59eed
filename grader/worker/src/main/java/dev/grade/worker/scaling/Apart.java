package dev.grade.worker.scaling;

import dev.grade.api.Actor;
import dev.grade.api.Body;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.worker.actors.ActorsOnWatch;
import dev.grade.worker.load.ClassBook;
import dev.grade.worker.load.Steps;
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

    private final ActorsOnWatch company;
    private final ClassBook book;
    private final String first;
    private final Body one;
    private final String second;
    private final Body other;
    private Evidence evidence = new Evidence.Nothing();
    private int through;
    private int trials;
    private Optional<Obstacle> lockedOut = Optional.empty();
    private Optional<Obstacle> stopped = Optional.empty();

    Apart(ActorsOnWatch company, ClassBook book, String first, Body one, String second, Body other) {
        this.company = company;
        this.book = book;
        this.first = first;
        this.one = one;
        this.second = second;
        this.other = other;
    }

    /** What shows the failure, once there is one. */
    Evidence evidence() {
        return evidence;
    }

    /** Tries, and says what was seen. */
    String run() {
        List<Change> before = rehearse(first, one);
        List<Change> firsts = rehearse(first, one);
        List<Change> seconds = rehearse(second, other);
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
        var held = new Held(counts, at);
        Steps.tell(held);
        try {
            Actor holder = company.start(first, () -> asked(held, one));
            company.whileAway(held::awaitHeld);
            Thread holding = held.holding();
            if (holding != null) {
                Actor next = company.start(second, other);
                trials++;
                if (company.endsOrRests(next)) {
                    through++;
                } else {
                    judge(holding, next);
                }
                held.release();
                next.expectEnd();
            }
            holder.expectEnd();
        } finally {
            held.release();
            Steps.tell(null);
        }
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

    private List<Change> rehearse(String name, Body body) {
        var all = new Held(_ -> true, -1);
        Steps.tell(all);
        try {
            company.start(name, () -> asked(all, body)).expectEnd();
        } finally {
            Steps.tell(null);
        }
        return all.changes();
    }

    private static void asked(Held held, Body body) throws Throwable {
        held.begin();
        try {
            body.run();
        } finally {
            held.over();
        }
    }
}

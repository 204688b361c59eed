package dev.grade.worker.scaling;

import dev.grade.api.Actor;
import dev.grade.api.Body;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.worker.actors.ActorsOnWatch;
import dev.grade.worker.load.ClassBook;
import dev.grade.worker.load.Lines;
import dev.grade.worker.protocol.Evidence;
import dev.grade.worker.protocol.StackLine;
import java.util.List;
import org.opentest4j.TestAbortedException;

/** Stops one call behind each of its changes, and asks whether another one that uses the same data gets through. */
final class HeldUp {
    private static final int MOST_TRIALS = 24;

    private final ClassBook book;
    private final String first;
    private final String second;
    private final Stopping stopping;
    private Evidence evidence = new Evidence.Nothing();
    private int through;

    HeldUp(ActorsOnWatch company, ClassBook book, String first, Body one, String second, Body other) {
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
        int places = stopping.changesOfFirst().size();
        if (places == 0) {
            throw new TestAbortedException("Nothing that " + first
                    + " changes can be seen in its code, so it can't be stopped in the middle.");
        }
        int trials = Math.min(places, MOST_TRIALS);
        for (int trial = 0; trial < trials; trial++) {
            stopping.at(_ -> true, (int) ((long) trial * places / trials), this::judge);
        }
        return "'" + second + "' went through wherever '" + first + "' was stopped (" + through + " places)";
    }

    private void judge(Thread holding, Actor next, boolean ended) {
        if (ended) {
            through++;
            return;
        }
        List<StackLine> stack = Lines.of(book, List.of(holding.getStackTrace()));
        String where = stack.isEmpty() ? "" : " at " + Lines.place(stack.getFirst());
        Obstacle obstacle = Obstacle.of(book, ActorsOnWatch.threadOf(next), second, holding, first);
        evidence = obstacle.evidence();
        throw new CheckFailure(BugClass.OVER_SERIALISED, "'" + first + "' was stopped" + where + ", and '" + second
                + "' could not go on: it " + obstacle.waits() + ". A thread can be stopped anywhere and for long, and"
                + " nobody may have to wait for it: whatever it has begun, the others must be able to ignore or to"
                + " finish.");
    }
}

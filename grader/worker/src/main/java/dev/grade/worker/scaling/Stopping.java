package dev.grade.worker.scaling;

import dev.grade.api.Actor;
import dev.grade.api.Body;
import dev.grade.worker.actors.ActorsOnWatch;
import dev.grade.worker.load.Steps;
import dev.grade.worker.scaling.Held.Change;
import java.util.List;
import java.util.function.Predicate;

/** Stops one call behind a change of data, and lets another run meanwhile. */
final class Stopping {
    private final ActorsOnWatch company;
    private final String first;
    private final Body one;
    private final String second;
    private final Body other;

    Stopping(ActorsOnWatch company, String first, Body one, String second, Body other) {
        this.company = company;
        this.first = first;
        this.one = one;
        this.second = second;
        this.other = other;
    }

    /** What is told while the first call is stopped. */
    @FunctionalInterface
    interface Meanwhile {
        /**
         * The other one was let run.
         *
         * @param holding
         *            the thread that is stopped
         * @param next
         *            the other call
         * @param ended
         *            whether that came to its end
         */
        void saw(Thread holding, Actor next, boolean ended);
    }

    /** Runs the first call alone, and says what it changed. */
    List<Change> changesOfFirst() {
        return changes(first, one);
    }

    /** Runs the other call alone, and says what it changed. */
    List<Change> changesOfSecond() {
        return changes(second, other);
    }

    private List<Change> changes(String name, Body body) {
        var all = new Held(_ -> true, -1);
        Steps.tell(all);
        try {
            company.start(name, () -> asked(all, body)).expectEnd();
        } finally {
            Steps.tell(null);
        }
        return all.changes();
    }

    /**
     * Runs both, the first one stopped behind a change; if it makes none there, only the first.
     *
     * @param counts
     *            which changes count
     * @param at
     *            behind which of them, from 0
     */
    void at(Predicate<Change> counts, int at, Meanwhile meanwhile) {
        var held = new Held(counts, at);
        Steps.tell(held);
        try {
            Actor holder = company.start(first, () -> asked(held, one));
            company.whileAway(held::awaitHeld);
            Thread holding = held.holding();
            if (holding != null) {
                Actor next = company.start(second, other);
                meanwhile.saw(holding, next, company.endsOrRests(next));
                held.release();
                next.expectEnd();
            }
            holder.expectEnd();
        } finally {
            held.release();
            Steps.tell(null);
        }
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

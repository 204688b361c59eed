package dev.grade.worker.scaling;

import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Rendezvous;
import dev.grade.worker.stall.Diagnosis;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** A rendezvous. Those who wait are let go by the last to come; whether one will come is for the watch to tell. */
final class Meeting implements Rendezvous, Place {
    private final String callback;
    private final int parties;
    private final int wanted;
    private final Runnable tick;
    private int met;
    private int inside;
    private CountDownLatch gathering = new CountDownLatch(1);

    Meeting(String callback, int parties, int wanted, Runnable tick) {
        this.callback = callback;
        this.parties = parties;
        this.wanted = wanted;
        this.tick = tick;
    }

    @Override
    public void arrive() {
        Optional<CountDownLatch> mine = enter();
        if (mine.isPresent()) {
            try {
                mine.get().await();
            } catch (InterruptedException e) {
                leave(mine.get());
                Thread.currentThread().interrupt();
            }
        }
    }

    /** What to wait for; empty for the last to come, and when all meetings are over. */
    private synchronized Optional<CountDownLatch> enter() {
        if (met >= wanted) {
            return Optional.empty();
        }
        tick.run();
        CountDownLatch mine = gathering;
        if (++inside < parties) {
            return Optional.of(mine);
        }
        inside = 0;
        met++;
        gathering = new CountDownLatch(1);
        mine.countDown();
        return Optional.empty();
    }

    /** Somebody was interrupted while waiting, and counts no more. */
    private synchronized void leave(CountDownLatch mine) {
        if (mine.getCount() > 0) {
            inside--;
        }
    }

    @Override
    public synchronized int meetings() {
        return met;
    }

    @Override
    public synchronized boolean isWaitedIn() {
        return inside > 0;
    }

    @Override
    public synchronized CheckFailure explain(Diagnosis diagnosis) {
        return inside > 1
                ? LockedOut.explain(callback, inside, parties, diagnosis)
                : LockedOut.explain(callback, diagnosis);
    }

    @Override
    public synchronized Optional<CheckFailure> missed() {
        return met == wanted
                ? Optional.empty()
                : Optional.of(new CheckFailure(BugClass.NOT_CONCURRENT, "Only " + met + " of " + wanted
                        + " times were " + parties + " threads inside " + callback + " at once."));
    }

    @Override
    public synchronized String seen() {
        return told(met, wanted);
    }

    /** What was seen at all of these places together, so that a check with many says it once. */
    static String seenAt(List<Meeting> meetings) {
        return told(meetings.stream().mapToInt(Meeting::meetings).sum(),
                meetings.stream().mapToInt(meeting -> meeting.wanted).sum());
    }

    private static String told(int met, int wanted) {
        return met == 0 ? "" : "met in " + met + " of " + wanted + (wanted == 1 ? " round" : " rounds");
    }
}

package dev.grade.worker.scaling;

import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Heartbeat;
import dev.grade.worker.protocol.StuckThread;
import dev.grade.worker.stall.Diagnosis;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/** Heartbeats on a loop. */
final class Beats implements Heartbeat, Place {
    private final Executor loop;
    private final Runnable tick;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger beats = new AtomicInteger();

    Beats(Executor loop, Runnable tick) {
        this.loop = loop;
        this.tick = tick;
    }

    @Override
    public void beat() {
        tick.run();
        var beaten = new CountDownLatch(1);
        waiting.incrementAndGet();
        try {
            loop.execute(beaten::countDown);
            beaten.await();
            beats.incrementAndGet();
            waiting.decrementAndGet();
        } catch (InterruptedException e) {
            waiting.decrementAndGet();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while it waited for the loop", e);
        }
        tick.run();
    }

    @Override
    public int beats() {
        return beats.get();
    }

    @Override
    public boolean isWaitedIn() {
        return waiting.get() > 0;
    }

    @Override
    public CheckFailure explain(Diagnosis diagnosis) {
        for (StuckThread thread : diagnosis.evidence().threads()) {
            if (!thread.stack().isEmpty() && !thread.waitsFor().contains("CountDownLatch")) {
                return told(" at " + thread.stack().getFirst().file() + ":" + thread.stack().getFirst().line());
            }
        }
        return told("");
    }

    private static CheckFailure told(String where) {
        return new CheckFailure(BugClass.BLOCKING_IN_ASYNC,
                "A heartbeat was posted to the loop while something slow was"
                        + " under way, and the loop never got round to it: its thread waits for that very thing" + where
                        + ". Nothing else is served until it ends. Let the slow thing call you back instead of waiting for it.");
    }

    @Override
    public String seen() {
        return beats.get() == 0 ? "" : "all of " + beats + " heartbeats ran while something slow was under way";
    }
}

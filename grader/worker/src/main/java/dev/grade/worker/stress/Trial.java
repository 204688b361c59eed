package dev.grade.worker.stress;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Rounds that the actors run one after another. */
final class Trial {
    private static final int SPINS = 200;
    private static final int YIELDS = 20_000;

    private final List<Plan> rounds;
    private final boolean meet;
    private final int actors;
    private final AtomicInteger arrived = new AtomicInteger();
    private final AtomicReference<@Nullable Failure> failure = new AtomicReference<>();
    private final CountDownLatch running;

    /**
     * A trial of these rounds.
     *
     * @param meet
     *            whether the actors meet before each round; if not, each runs ahead on its own
     */
    Trial(List<Plan> rounds, boolean meet) {
        this.rounds = List.copyOf(rounds);
        this.meet = meet;
        this.actors = rounds.stream().mapToInt(Plan::size).max().orElse(0);
        this.running = new CountDownLatch(actors);
    }

    int actors() {
        return actors;
    }

    List<Plan> rounds() {
        return rounds;
    }

    void fail(Failure found) {
        failure.compareAndSet(null, found);
    }

    @Nullable
    Failure failure() {
        return failure.get();
    }

    void await() throws InterruptedException {
        running.await();
    }

    /** Stops waiting for actors that will never end. */
    void abandon() {
        while (running.getCount() > 0) {
            running.countDown();
        }
    }

    /** Waits up to so many milliseconds; says whether at most one actor is still to end, or a round has failed. */
    boolean othersEndWithin(long millis) throws InterruptedException {
        return running.getCount() <= 1 || running.await(millis, TimeUnit.MILLISECONDS) || running.getCount() <= 1
                || failure.get() != null;
    }

    /** Plays one part of every round. Runs on the actor's thread. */
    void play(int part, ActorThread actor) {
        for (int round = 0; round < rounds.size(); round++) {
            if (meet) {
                meet((round + 1) * actors);
            }
            Plan plan = rounds.get(round);
            if (failure.get() != null) {
                break;
            }
            if (part < plan.size()) {
                actor.enter(plan, part, round);
                try {
                    plan.body(part).run();
                } catch (Throwable thrown) {
                    fail(new Failure(thrown, plan.name(part)));
                }
                actor.leave(round);
            }
        }
        arrived.addAndGet(rounds.size() * actors);
        running.countDown();
    }

    @SuppressWarnings("ThreadPriorityCheck") // with more actors than cores the others must get in
    private void meet(int all) {
        arrived.incrementAndGet();
        for (int spins = 0; arrived.get() < all && failure.get() == null; spins++) {
            if (spins < SPINS) {
                Thread.onSpinWait();
            } else if (spins < YIELDS) {
                Thread.yield();
            } else {
                nap();
            }
        }
    }

    /** Leaves the core to whoever holds up the meeting. */
    private static void nap() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            // A late interrupt by the student's code of an earlier round; the round that follows starts without.
            return;
        }
    }
}

package dev.grade.worker.stress;

import dev.grade.worker.history.Recordings;
import dev.grade.worker.load.Noise;
import dev.grade.worker.protocol.CallHistory;
import dev.grade.worker.stall.Quiet;
import dev.grade.worker.stall.Role;
import dev.grade.worker.stall.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Runs rounds of a scenario, one trial at a time: the calling thread directs, the crew acts. */
final class Bench implements Scene, AutoCloseable {
    private static final int NOBODY = -1;

    private final long seed;
    private final Quiet quiet;
    private final Runnable betweenRounds;
    private final Thread director = Thread.currentThread();
    private final Pulse pulse = new Pulse();
    private volatile Crew crew = new Crew();
    private final AtomicLong rounds = new AtomicLong();
    private volatile @Nullable Trial trial;
    private final Recordings recordings = new Recordings();
    private volatile boolean directs;
    private volatile boolean held;

    Bench(long seed, Quiet quiet, Runnable betweenRounds) {
        this.seed = seed;
        this.quiet = quiet;
        this.betweenRounds = betweenRounds;
    }

    /** What the threads of all rounds called, each history once. */
    List<CallHistory> histories() {
        return recordings.all();
    }

    /** How many rounds have run. */
    long rounds() {
        return rounds.get();
    }

    /** Runs so many rounds in this mode. */
    Optional<Failure> run(Scenario scenario, Mode mode, int size) throws InterruptedException {
        // A body of three steps and one of a thousand each need their own density of pauses, so it changes.
        int turn = (int) (rounds.get() % 6);
        int rarity = mode.noisy() ? 2 << turn : mode.meet() && turn % 2 == 0 ? 2 : 0;
        return run(scenario, mode, size, rarity, NOBODY);
    }

    /** Runs one round in which the actor with this number starts only when the others can do nothing more. */
    Optional<Failure> runDelayed(Scenario scenario, int late) throws InterruptedException {
        return run(scenario, Mode.BATCH, 1, 0, late);
    }

    private Optional<Failure> run(Scenario scenario, Mode mode, int size, int rarity, int late)
            throws InterruptedException {
        Noise.set(rarity, mode == Mode.SPURIOUS);
        directs = true;
        try {
            List<Plan> plans = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                Plan plan = scenario.plan(pulse, seed + rounds.get() + i);
                plans.add(mode == Mode.TWIN ? Plan.both(plan, scenario.plan(pulse, ~seed + rounds.get() + i)) : plan);
            }
            var next = new Trial(plans, mode.meet());
            trial = next;
            act(next, late);
            return check(next);
        } catch (InterruptedException e) {
            throw e;
        } catch (Throwable thrown) {
            return Optional.of(new Failure(thrown, director.getName()));
        } finally {
            directs = false;
        }
    }

    private void act(Trial next, int late) throws InterruptedException {
        held = late != NOBODY;
        directs = false;
        crew.begin(next, late);
        if (held) {
            quiet.orSoon(this, next::othersEndWithin);
            held = false;
            crew.beginLate(next, late);
        }
        next.await();
        directs = true;
    }

    private Optional<Failure> check(Trial over) {
        for (Plan plan : over.rounds()) {
            if (over.failure() == null) {
                try {
                    plan.check();
                    recordings.add(plan.recordings());
                } catch (Throwable thrown) {
                    over.fail(new Failure(thrown, director.getName()));
                }
            }
            rounds.incrementAndGet();
            betweenRounds.run();
        }
        return Optional.ofNullable(over.failure());
    }

    /** How many threads a round has, as far as seen. */
    int actors() {
        Trial current = trial;
        return current == null ? 0 : current.actors();
    }

    /** What went wrong in the trial that runs. */
    Optional<Failure> failureSoFar() {
        Trial current = trial;
        return current == null ? Optional.empty() : Optional.ofNullable(current.failure());
    }

    /** Gives up the actors of a round that has failed and never ends; others take their place. */
    void abandon() {
        Trial current = trial;
        if (current != null) {
            crew = new Crew();
            trial = null;
            current.abandon();
        }
    }

    /** An exception that ended a thread of the student. */
    void uncaught(Thread thread, Throwable thrown) {
        Trial current = trial;
        if (current != null) {
            current.fail(new Failure(thrown, thread.getName()));
        }
    }

    @Override
    public long progress() {
        // A scenario without a repeated step has no beats, and its next round may stop just where this one did.
        long finished = 0;
        for (ActorThread actor : crew.actors()) {
            finished += actor.finished();
        }
        return pulse.sum() + rounds.get() + finished;
    }

    @Override
    public boolean hasFailed() {
        return failureSoFar().isPresent();
    }

    @Override
    public List<Role> roles() {
        List<Role> roles = new ArrayList<>();
        roles.add(new Role(director, director.getName(), directs ? Role.Standing.ACTING : Role.Standing.AWAY));
        Trial current = trial;
        if (current == null) {
            return roles;
        }
        List<ActorThread> actors = crew.actors();
        int earliest = Integer.MAX_VALUE;
        for (ActorThread actor : actors) {
            int at = actor.round();
            earliest = at < 0 ? earliest : Math.min(earliest, at);
        }
        for (ActorThread actor : actors) {
            Role.Standing standing = standing(actor, earliest);
            roles.add(new Role(actor, actor.role(), held && standing == Role.Standing.ACTING
                    ? Role.Standing.FREE
                    : standing));
        }
        return roles;
    }

    /** Where an actor stands in the earliest round that is not over; rounds ahead of it are not its concern. */
    private static Role.Standing standing(ActorThread actor, int earliest) {
        if (actor.round() == earliest) {
            return Role.Standing.ACTING;
        }
        return actor.done() >= earliest ? Role.Standing.ENDED : Role.Standing.AWAY;
    }

    @Override
    public void close() {
        crew.close();
    }
}

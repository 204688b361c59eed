package dev.grade.worker.scaling;

import dev.grade.api.Actor;
import dev.grade.api.Body;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Heartbeat;
import dev.grade.api.InFlight;
import dev.grade.api.Instruments;
import dev.grade.api.Rendezvous;
import dev.grade.worker.actors.ActorsOnWatch;
import dev.grade.worker.load.ClassBook;
import dev.grade.worker.load.Steps;
import dev.grade.worker.protocol.Evidence;
import dev.grade.worker.protocol.Strength;
import dev.grade.worker.scaling.SignTest.State;
import dev.grade.worker.stall.Canary;
import dev.grade.worker.stall.Diagnosis;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** The instruments of one timing check. */
public final class Measuring implements Instruments {
    /** Fewer steps than these are not the work, which then is done by the JDK. */
    private static final long FEWEST_STEPS = 400;
    private static final int SHARE_ATTEMPTS = 40;
    private static final double SHARED = 0.8;
    /** Who makes fewer than this part of the steps only begins and ends the work. */
    private static final int UNSHARED = 16;

    private final ActorsOnWatch company;
    private final ClassBook book;
    private final Canary canary;
    private final List<Place> places = new CopyOnWriteArrayList<>();
    private final List<Occupancy> occupancies = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();
    private final List<Strength.SpeedUp> speedUps = new ArrayList<>();
    private volatile Evidence evidence = new Evidence.Nothing();

    /** The instruments of a check whose threads are {@code company}. */
    public Measuring(ActorsOnWatch company, ClassBook book, Canary canary) {
        this.company = company;
        this.book = book;
        this.canary = canary;
    }

    /** What it means that the check's threads will never go on, if one of the instruments knows better. */
    public Optional<CheckFailure> explain(Diagnosis diagnosis) {
        return diagnosis.evidence().cycle().isEmpty()
                ? places.stream().filter(Place::isWaitedIn).findFirst().map(place -> place.explain(diagnosis))
                : Optional.empty();
    }

    /** Whether the threads, which stand still, go on because an instrument lets them. */
    public boolean grant() {
        return places.stream().anyMatch(Place::grant);
    }

    /** What an instrument was to see and did not, after a check that ended well otherwise. */
    public void expectAttended() {
        places.stream().map(Place::missed).flatMap(Optional::stream).findFirst().ifPresent(missed -> {
            throw missed;
        });
    }

    /** What shows the failure that an instrument threw. */
    public Evidence evidence() {
        return evidence;
    }

    /** The strength with what was measured. */
    public Strength strength(Strength plain) {
        List<Meeting> meetings = places.stream().filter(Meeting.class::isInstance).map(Meeting.class::cast).toList();
        List<String> all = Stream.of(seen.stream(), Stream.of(Meeting.seenAt(meetings)),
                places.stream().filter(place -> !(place instanceof Meeting)).map(Place::seen),
                occupancies.stream().map(Occupancy::seen)).flatMap(said -> said).filter(said -> !said.isEmpty())
                .toList();
        String cores = " on " + plain.cores() + (plain.cores() == 1 ? " core" : " cores");
        return all.isEmpty() ? plain : plain.saying(String.join("; ", all) + cores, speedUps);
    }

    @Override
    public Actor start(String name, Body body) {
        return company.start(name, body);
    }

    @Override
    public void expectNoneSpins() {
        company.expectNoneSpins();
    }

    @Override
    public Rendezvous rendezvous(String callback, int parties, int meetings) {
        var meeting = new Meeting(callback, parties, meetings, company::tick);
        places.add(meeting);
        return meeting;
    }

    @Override
    public InFlight inFlight() {
        var occupancy = new Occupancy(company::tick);
        occupancies.add(occupancy);
        return occupancy;
    }

    @Override
    public Heartbeat heartbeat(Executor loop) {
        var beats = new Beats(loop, company::tick);
        places.add(beats);
        return beats;
    }

    @Override
    public void expectShared(String work, long elements, Body body) {
        var counting = new Counting();
        told(counting, body);
        // Fewer than one for each element are of something else, such as a loop that puts the results together.
        if (counting.steps() < Math.max(FEWEST_STEPS, elements / 2)) {
            expectSharesOfTime(work, body);
            return;
        }
        var turns = new TakingTurns(book);
        var pace = new Pace(work, counting.steps(), turns);
        places.add(pace);
        try {
            told(pace, body);
        } finally {
            pace.end();
        }
        turns.failure(work).ifPresent(failure -> {
            throw failure;
        });
    }

    private void told(Steps.Listener listener, Body body) {
        Steps.tell(listener);
        try {
            run("caller", body);
        } finally {
            Steps.tell(null);
        }
    }

    /** Where the JDK does the work: that another thread worked once is proof, that none did is none on a busy machine. */
    private void expectSharesOfTime(String work, Body body) {
        boolean alone = true;
        for (int attempt = 0; attempt < SHARE_ATTEMPTS; attempt++) {
            Shares shares = shares(body);
            if (shares.critical() <= SHARED) {
                seen.add(String.format(Locale.ROOT, "the busiest thread did %.0f %% of the work",
                        100 * shares.critical()));
                return;
            }
            alone &= shares.alone();
        }
        if (alone) {
            throw new CheckFailure(BugClass.NOT_CONCURRENT,
                    "One thread does all of " + work + ": in " + SHARE_ATTEMPTS
                            + " runs no other thread took part.");
        }
        throw new TestAbortedException("Other threads were there, but did not get to do a share of " + work + " in "
                + SHARE_ATTEMPTS + " runs; grade again where more than one core is free.");
    }

    @Override
    public void expectUnshared(String work, Body body) {
        var counting = new Counting();
        told(counting, body);
        if (counting.steps() < FEWEST_STEPS) {
            return;
        }
        var muster = new Muster(counting.steps() / UNSHARED);
        mustered(muster, body);
        if (muster.threads() > 1) {
            throw new CheckFailure(BugClass.OVER_LIMIT, muster.threads() + " threads take part in " + work
                    + ", which one thread is to do alone: for so little, other threads cost more than they give.");
        }
        seen.add(work + " done by one thread");
    }

    @Override
    public void expectEarlyEnd(String work, int elements, Sized inVain, Sized... early) {
        seen.add(new EarlyEnd(new EarlyEnd.Runs() {
            @Override
            public void told(Steps.Listener listener, Body body) {
                Measuring.this.told(listener, body);
            }

            @Override
            public void mustered(Muster muster, Body body) {
                Measuring.this.mustered(muster, body);
            }

            @Override
            public void plain(Body body) {
                run("caller", body);
            }
        }, work, elements).expect(inVain, List.of(early)));
    }

    private void mustered(Muster muster, Body body) {
        Steps.tell(muster);
        try {
            Actor caller = start("caller", body);
            company.endsOrRests(caller);
            muster.open();
            caller.expectEnd();
        } finally {
            Steps.tell(null);
            muster.open();
        }
    }

    private Shares shares(Body body) {
        Shares[] shares = new Shares[1];
        var self = new AtomicReference<>(new Shares.Caller(-1, 0));
        company.whileAway(() -> shares[0] = Shares.of(() -> {
            var ended = new java.util.concurrent.CountDownLatch(1);
            Actor caller = start("caller", () -> {
                long before = Shares.ofThisThread();
                try {
                    body.run();
                } finally {
                    self.set(new Shares.Caller(Thread.currentThread().threadId(), Shares.ofThisThread() - before));
                    ended.countDown();
                }
            });
            ended.await();
            if (caller.hasEnded()) {
                company.tick();
            }
        }, self::get));
        return shares[0];
    }

    @Override
    public double criticalShare(Body body) {
        return shares(body).critical();
    }

    @Override
    public void expectApart(String first, Body one, String second, Body other) {
        var apart = new Apart(company, book, first, one, second, other);
        try {
            seen.add(apart.run());
        } finally {
            evidence = apart.evidence();
        }
    }

    @Override
    public void expectNeverHeldUp(String first, Body one, String second, Body other) {
        var heldUp = new HeldUp(company, book, first, one, second, other);
        try {
            seen.add(heldUp.run());
        } finally {
            evidence = heldUp.evidence();
        }
    }

    @Override
    public void expectCost(String work, Callable<?> reference, Callable<?> submission, double limit) {
        var cost = new Cost(reference, submission, company::tick);
        State state = compared(cost, limit);
        if (cost.isTooShort()) {
            throw new TestAbortedException("The processor time of " + work + " is too short to be measured.");
        }
        if (state == State.OPEN) {
            throw new TestAbortedException(String.format(Locale.ROOT,
                    "The cost of %s is %s times that of the reference, too close to the limit of %.2f to tell.", work,
                    cost.ratios(), limit));
        }
        if (state == State.ABOVE) {
            evidence = cost.ratios().evidence("processor time of " + work, limit);
            throw new CheckFailure(BugClass.TOO_SLOW, String.format(Locale.ROOT,
                    "%s takes %.1f times the processor time that the reference needs, where at most %.2f times is allowed;"
                            + " measured on one thread, with nobody else there.",
                    capital(work), cost.ratios().median(), limit));
        }
        seen.add("cost ratio " + cost.ratios() + " from " + cost.ratios().size() + " pairs");
    }

    private static State compared(Cost cost, double limit) {
        try {
            return cost.compare(limit);
        } catch (Throwable thrown) {
            throw ActorsOnWatch.rethrown(thrown);
        }
    }

    @Override
    public void expectIdle(String message, Actor... waiting) {
        expectIdle(message, Stream.of(waiting).map(ActorsOnWatch::threadOf).toArray(Thread[]::new));
    }

    @Override
    public void expectIdle(String message, Thread... waiting) {
        var idleness = new Idleness(canary, List.of(waiting));
        boolean[] calm = new boolean[1];
        company.whileAway(() -> calm[0] = idleness.isCalm());
        if (!calm[0]) {
            throw new CheckFailure(BugClass.BUSY_WAIT, message, "no processor time while it waits",
                    idleness.burntMillis() + " ms of it, or wake-up after wake-up");
        }
        seen.add("no processor time used while waiting");
    }

    @Override
    public void expectFaster(String what, Arm good, Arm bad, Arm submission, BugClass bugClass, String message) {
        var arms = new Arms();
        Arms.Say says;
        try {
            says = arms.compare(good, bad, submission, company::tick);
        } catch (Throwable thrown) {
            throw ActorsOnWatch.rethrown(thrown);
        }
        switch (says) {
            case LIKE_GOOD -> seen.add(what + ": " + arms.told());
            case LIKE_BAD -> throw new CheckFailure(bugClass, message, "like the reference", arms.told());
            case CANNOT_TELL -> throw new TestAbortedException("The clock can't tell on this machine now: " + what
                    + " took " + arms.told() + ", which does not come apart. Grade again when there is less load.");
        }
    }

    @Override
    public void plotSpeedUp(int most, Shared body) {
        double alone = 0;
        for (int threads = 1; threads <= most; threads *= 2) {
            int on = threads;
            long best = Long.MAX_VALUE;
            for (int attempt = 0; attempt < 3; attempt++) {
                long begin = System.nanoTime();
                run("caller", () -> body.run(on));
                best = Math.min(best, System.nanoTime() - begin);
            }
            alone = threads == 1 ? best : alone;
            speedUps.add(new Strength.SpeedUp(threads, Math.round(100 * alone / best) / 100.0));
        }
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}

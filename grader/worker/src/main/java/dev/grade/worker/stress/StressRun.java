package dev.grade.worker.stress;

import dev.grade.api.Stress;
import dev.grade.worker.blame.Blame;
import dev.grade.worker.load.ClassBook;
import dev.grade.worker.load.Universe;
import dev.grade.worker.protocol.CallHistory;
import dev.grade.worker.protocol.Result;
import dev.grade.worker.protocol.Strength;
import dev.grade.worker.protocol.WorkOrder;
import dev.grade.worker.stall.Quiet;
import dev.grade.worker.stall.Role;
import dev.grade.worker.stall.Scene;
import java.lang.reflect.Method;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs one stress check in all modes, and stops at the first failure. */
public final class StressRun implements Scene, AutoCloseable {
    private static final int TURNS = 8;
    private static final long CHUNK_NANOS = 10_000_000;
    private static final int LATE_ACTORS = 6;
    private static final long AT_MOST_TIMES = 3;
    private static final int FEW_ROUNDS = 12;
    private static final int CONFIRMING_SHARE = 4;

    private final ClassBook book;
    private final Stress settings;
    private final long seed;
    private final Bench bench;
    private final Scenario plain;
    private final Scenario noisy;
    private final Map<Mode, Integer> chunks = new EnumMap<>(Mode.class);
    private final Map<Mode, Long> ran = new EnumMap<>(Mode.class);
    private volatile @Nullable Result suspicion;

    /**
     * A run of this method, on the calling thread and others.
     *
     * @param method
     *            the check, in the universe where nothing slows it down
     * @param betweenRounds
     *            runs after each round, on the calling thread
     */
    public StressRun(ClassBook book, Method method, Stress settings, long seed, Quiet quiet, Runnable betweenRounds)
            throws ReflectiveOperationException {
        this.book = book;
        this.settings = settings;
        this.seed = seed;
        this.bench = new Bench(seed, quiet, betweenRounds);
        this.plain = new Scenario((Universe) method.getDeclaringClass().getClassLoader(), method);
        this.noisy = new Scenario(new Universe(book, true), method);
    }

    /** Runs rounds for about so much effort, and as many as it takes at least. */
    public Result run(WorkOrder.Stress wanted) throws InterruptedException {
        var effort = new Effort();
        long end = wanted.millis() * 1_000_000L;
        long turn = end / ((long) TURNS * Mode.values().length);
        int share = wanted.confirms() ? CONFIRMING_SHARE : 1;
        Optional<Failure> failure = chunk(Mode.BARRIER);
        if (failure.isEmpty()) {
            failure = chunk(Mode.NOISY);
        }
        for (int late = 0; late < Math.min(LATE_ACTORS, bench.actors()) && failure.isEmpty(); late++) {
            failure = bench.runDelayed(plain, late);
        }
        if (failure.isPresent()) {
            return told(failure.get(), Mode.BARRIER);
        }
        boolean enough = false;
        while (!enough) {
            enough = effort.nanos() >= end;
            for (Mode mode : Mode.values()) {
                if (mode == Mode.SPURIOUS && !settings.spurious()) {
                    continue;
                }
                failure = slice(mode, effort, turn);
                if (failure.isPresent()) {
                    return told(failure.get(), mode);
                }
                // Code that sleeps makes rounds so slow that their number must not rule alone.
                int least = effort.nanos() > AT_MOST_TIMES * end
                        ? FEW_ROUNDS
                        : mode.leastRounds();
                enough &= ran.getOrDefault(mode, 0L) >= least / share;
            }
        }
        return Result.passed(strength());
    }

    private Optional<Failure> slice(Mode mode, Effort effort, long nanos) throws InterruptedException {
        long until = effort.nanos() + nanos;
        Optional<Failure> failure;
        do {
            failure = chunk(mode);
        } while (failure.isEmpty() && effort.nanos() < until);
        return failure;
    }

    private Optional<Failure> chunk(Mode mode) throws InterruptedException {
        int size = chunks.getOrDefault(mode, 1);
        long before = System.nanoTime();
        Optional<Failure> failure = bench.run(mode.noisy() ? noisy : plain, mode, size);
        long took = System.nanoTime() - before;
        if (took < CHUNK_NANOS / 2) {
            chunks.put(mode, Math.min(size * 2, mode.mostAtOnce()));
        } else if (took > CHUNK_NANOS * 2) {
            chunks.put(mode, Math.max(1, size / 2));
        }
        ran.merge(mode, (long) size, Long::sum);
        return failure;
    }

    private Result told(Failure failure, Mode mode) throws InterruptedException {
        Result plainly = blame(failure);
        suspicion = plainly;
        return new Retrial(book, bench, noisy, settings).explain(plainly, mode);
    }

    /** What the threads of all rounds called, each history once. */
    public List<CallHistory> histories() {
        return bench.histories();
    }

    /** What went wrong before the rest of a round stopped for ever. */
    public Optional<Result> failureSoFar() {
        Result known = suspicion;
        return known != null ? Optional.of(known) : bench.failureSoFar().map(this::blame);
    }

    private Result blame(Failure failure) {
        return new Blame(book, settings.uncaught(), strength()).of(failure.thrown(), failure.thread());
    }

    /**
     * Gives up the threads of a round that has failed and never ends, and lets the run go on to find out why it
     * failed; false if it is doing that already.
     */
    public boolean abandonRound() {
        if (suspicion != null || bench.failureSoFar().isEmpty()) {
            return false;
        }
        bench.abandon();
        return true;
    }

    /** An exception that ended a thread of the student. */
    public void uncaught(Thread thread, Throwable thrown) {
        bench.uncaught(thread, thrown);
    }

    /** How much was tried so far. */
    public Strength strength() {
        return new Strength(0, false, bench.rounds(), Runtime.getRuntime().availableProcessors(), seed);
    }

    @Override
    public long progress() {
        return bench.progress();
    }

    @Override
    public boolean hasFailed() {
        return suspicion != null || bench.hasFailed();
    }

    @Override
    public List<Role> roles() {
        return bench.roles();
    }

    @Override
    public void close() {
        bench.close();
    }
}

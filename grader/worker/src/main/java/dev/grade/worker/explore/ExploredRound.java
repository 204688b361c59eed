package dev.grade.worker.explore;

import dev.grade.api.Body;
import dev.grade.api.History;
import dev.grade.api.Round;
import dev.grade.api.Step;
import dev.grade.explorer.control.Threads;
import dev.grade.worker.history.Recording;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One round as one schedule. It runs on the schedule's main thread and is not rewritten, so that nothing in it is a
 * scheduling point or orders the threads.
 */
final class ExploredRound implements Round {
    /** The name of the thread that describes the round and judges it. */
    static final String CHECK = "check";

    private static final long RANDOM = 0x5DEECE66DL;
    private static final String CONTROL = Threads.class.getPackageName();

    private final Consumer<List<Recording>> whenOver;
    private final List<Recording> recordings = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final IdentityHashMap<Thread, SplittableRandom> randoms = new IdentityHashMap<>();
    private @Nullable Body after;
    private @Nullable Throwable thrown;
    private String thrownBy = CHECK;

    /** A round that calls {@code whenOver}, which may throw, when it has been played to a good end. */
    ExploredRound(Consumer<List<Recording>> whenOver) {
        this.whenOver = whenOver;
    }

    /** What one method of a check does with a round. */
    @FunctionalInterface
    interface Method {
        void describe(Round round) throws Throwable;
    }

    /**
     * Runs the round to its end, which is also that of the schedule: a thread of the student's own, such as an actor
     * that waits for its next message, may still be there.
     */
    void play(Method method) throws Throwable {
        Thread.currentThread().setName(CHECK);
        try {
            method.describe(this);
            for (Thread thread : threads) {
                Threads.start(thread);
            }
            for (Thread thread : threads) {
                Threads.join(thread);
            }
            Body check = after;
            if (check != null) {
                check.run();
            }
            whenOver.accept(recordings);
        } catch (Throwable failure) {
            note(failure, CHECK);
            throw failure;
        }
        Threads.exit(0);
    }

    /** The first exception that left a part of the round; null if none did. */
    @Nullable
    Throwable thrown() {
        return thrown;
    }

    /** The name of the thread that it left. */
    String thrownBy() {
        return thrownBy;
    }

    private void note(Throwable failure, String thread) {
        // A schedule that is given up unwinds its threads with an error of the explorer's own.
        if (thrown == null && !failure.getClass().getPackageName().equals(CONTROL)) {
            thrown = failure;
            thrownBy = thread;
        }
    }

    @Override
    public void thread(String name, Body body) {
        var thread = new Thread(null, () -> {
            try {
                body.run();
            } catch (Throwable failure) {
                note(failure, name);
                throw ExploredRound.<RuntimeException>sneak(failure);
            }
        }, name, 0, false);
        threads.add(thread);
    }

    @Override
    public void after(Body check) {
        after = check;
    }

    @Override
    public void repeat(int stress, int explore, Step step) throws Throwable {
        for (int index = 0; index < explore; index++) {
            step.run(index);
        }
    }

    @Override
    public int times(int stress, int explore) {
        return explore;
    }

    @Override
    public Runnable hook(Runnable callback) {
        return callback;
    }

    @Override
    public IntConsumer hook(IntConsumer callback) {
        return callback;
    }

    @Override
    public RandomGenerator random() {
        return () -> {
            Thread current = Thread.currentThread();
            return randoms.computeIfAbsent(current, thread -> new SplittableRandom(RANDOM + threads.indexOf(thread)))
                    .nextLong();
        };
    }

    @Override
    public History history(Class<?> specification, Object... created) {
        var recording = new Recording(specification, created);
        recordings.add(recording);
        return recording;
    }

    /** The histories as far as they have come. */
    List<Recording> recordings() {
        return recordings;
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // throws any throwable as it is
    private static <T extends Throwable> T sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }
}

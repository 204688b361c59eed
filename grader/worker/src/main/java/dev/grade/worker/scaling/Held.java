package dev.grade.worker.scaling;

import dev.grade.worker.load.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Writes down what the student's code changes, or holds a thread right behind one such change. */
final class Held implements Steps.Listener {
    /**
     * One change.
     *
     * @param object
     *            the identity of what was changed
     * @param place
     *            which element or field of it
     * @param byCaller
     *            whether the thread that was asked did it itself
     */
    record Change(int object, int place, boolean byCaller) {
        boolean isCall() {
            return object == 0 && place == 0;
        }

        boolean isSamePlaceAs(Change other) {
            return object == other.object && place == other.place && !isCall();
        }
    }

    private final Predicate<Change> wanted;
    private final int holdAt;
    private final List<Change> changes = new ArrayList<>();
    private final CountDownLatch thaw = new CountDownLatch(1);
    private final CountDownLatch held = new CountDownLatch(1);
    private final AtomicInteger seen = new AtomicInteger();
    private volatile boolean holds;
    private volatile @Nullable Thread caller;
    private volatile @Nullable Thread holding;

    /**
     * One that holds behind a change.
     *
     * @param wanted
     *            which changes count
     * @param holdAt
     *            behind which of them to hold, from 0; less for none
     */
    Held(Predicate<Change> wanted, int holdAt) {
        this.wanted = wanted;
        this.holdAt = holdAt;
    }

    /** From now on what changes is done for the calling thread. */
    void begin() {
        caller = Thread.currentThread();
    }

    @Override
    public void wrote(Object object, int place) {
        heard(System.identityHashCode(object), place);
    }

    @Override
    public void changed() {
        heard(0, 0);
    }

    private void heard(int object, int place) {
        Thread thread = Thread.currentThread();
        Thread asked = caller;
        if (asked == null || holds) {
            return;
        }
        var change = new Change(object, place, thread.equals(asked));
        synchronized (changes) {
            changes.add(change);
        }
        if (wanted.test(change) && seen.getAndIncrement() == holdAt) {
            hold(thread);
        }
    }

    private void hold(Thread thread) {
        holding = thread;
        holds = true;
        held.countDown();
        boolean interrupted = false;
        try {
            thaw.await();
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            thread.interrupt();
        }
    }

    /** Waits until a thread is held, or {@link #over}. */
    void awaitHeld() throws InterruptedException {
        held.await();
    }

    /** What was listened to has ended without being held. */
    void over() {
        held.countDown();
    }

    /** The thread that is held; null if none is. */
    @Nullable
    Thread holding() {
        return holding;
    }

    void release() {
        thaw.countDown();
    }

    /** What was changed, in order. */
    List<Change> changes() {
        synchronized (changes) {
            return List.copyOf(changes);
        }
    }
}

import dev.grade.api.Actor;
import dev.grade.api.BugClass;
import dev.grade.api.Expect;
import dev.grade.api.Explore;
import dev.grade.api.Instruments;
import dev.grade.api.Round;
import dev.grade.api.Scaling;
import dev.grade.api.Stress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Checks of the exercise reentrant-lock with several threads at once. */
class LockUnderLoadChecks {
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    @Explore(uncaught = BugClass.CHECK_THEN_ACT)
    void twoThreadsExplored(Round round) {
        Guarded guarded = new Guarded(new MyReentrantLock());
        round.thread("thread 1", guarded::lockTwice);
        round.thread("thread 2", guarded::lockTwice);
        round.after(() -> guarded.expect(2));
    }

    @Explore(uncaught = BugClass.CHECK_THEN_ACT)
    void strangerExplored(Round round) {
        Guarded guarded = new Guarded(new MyReentrantLock());
        round.thread("owner", guarded::lockTwice);
        round.thread("stranger", () -> {
            Expect.equal(0, guarded.lock.holdCount(), BugClass.CHECK_THEN_ACT,
                    "holdCount() of a thread that does not hold the lock was not 0 while another thread locked.");
            Expect.throwing(IllegalMonitorStateException.class, guarded.lock::unlock, BugClass.CHECK_THEN_ACT,
                    "unlock() of a thread that does not hold the lock did not throw an IllegalMonitorStateException while another thread locked.");
        });
        round.after(() -> guarded.expect(1));
    }

    /** The third thread may go away just when it is woken: then the second one must be. */
    @Explore(uncaught = BugClass.CHECK_THEN_ACT)
    void threeThreadsExplored(Round round) {
        Guarded guarded = new Guarded(new MyReentrantLock());
        CountDownLatch held = new CountDownLatch(1);
        round.thread("owner", () -> {
            guarded.lock.lock();
            held.countDown();
            guarded.change();
            letPass(10, TimeUnit.MILLISECONDS);
            guarded.lock.unlock();
        });
        round.thread("second thread", () -> {
            held.await();
            guarded.lockOnce();
        });
        round.thread("thread that tries", () -> {
            held.await();
            guarded.tryOnce(10, TimeUnit.MILLISECONDS);
        });
        round.after(() -> guarded.expectBetween(2, 3));
    }

    @Explore(uncaught = BugClass.CHECK_THEN_ACT)
    void interruptExplored(Round round) {
        Guarded guarded = new Guarded(new MyReentrantLock());
        Thread[] waiting = new Thread[1];
        CountDownLatch known = new CountDownLatch(1);
        round.thread("owner", () -> {
            known.await();
            guarded.lock.lock();
            waiting[0].interrupt();
            guarded.change();
            guarded.lock.unlock();
        });
        round.thread("interrupted thread", () -> {
            waiting[0] = Thread.currentThread();
            known.countDown();
            try {
                Expect.that(guarded.tryOnce(1, TimeUnit.HOURS), BugClass.LOST_WAKEUP,
                        "The lock came free, and a thread in tryLock slept until its hour was over.");
            } catch (InterruptedException ended) {
                Expect.equal(0, guarded.lock.holdCount(), BugClass.RESOURCE_LEAK,
                        "tryLock threw an InterruptedException, and the thread holds the lock.");
            }
        });
        round.thread("third thread", guarded::lockOnce);
        round.after(() -> guarded.expectBetween(2, 3));
    }

    /**
     * Time is virtual here: it passes when nobody can go on, or now and then while a thread that could is held up. So the
     * bounds are wide: a new hour after each wake-up makes more than five of them.
     */
    @Explore(uncaught = BugClass.CHECK_THEN_ACT)
    void oneDeadlineExplored(Round round) {
        MyReentrantLock lock = new MyReentrantLock();
        CountDownLatch held = new CountDownLatch(1);
        round.thread("owner", () -> {
            lock.lock();
            held.countDown();
            for (int i = 0; i < 8; i++) {
                letPass(40, TimeUnit.MINUTES);
                lock.unlock();
                lock.lock();
            }
            lock.unlock();
        });
        round.thread("thread that tries for an hour", () -> {
            held.await();
            long begin = System.nanoTime();
            boolean taken = lock.tryLock(1, TimeUnit.HOURS);
            long minutes = (System.nanoTime() - begin) / MINUTE;
            if (taken) {
                lock.unlock();
            }
            String story = "A thread waits in tryLock(1, HOURS). The lock comes free after 40 minutes, and another thread takes it again at once; tryLock came back after "
                    + minutes + " minutes: ";
            Expect.that(minutes < 170, BugClass.MISSED_TERMINATION,
                    story + "after a wake-up it must wait for the rest of the hour, not for another one.");
            Expect.that(taken || minutes < 1 || minutes >= 59, BugClass.SPURIOUS_WAKEUP,
                    story + "being woken does not mean that the time is up.");
        });
    }

    @Explore(uncaught = BugClass.CHECK_THEN_ACT)
    void timesExplored(Round round) {
        MyReentrantLock lock = new MyReentrantLock();
        CountDownLatch held = new CountDownLatch(1);
        round.thread("owner", () -> {
            lock.lock();
            held.countDown();
            letPass(40, TimeUnit.MINUTES);
            lock.unlock();
        });
        round.thread("thread that tries for an hour", () -> {
            held.await();
            long begin = System.nanoTime();
            boolean taken = lock.tryLock(1, TimeUnit.HOURS);
            long minutes = (System.nanoTime() - begin) / MINUTE;
            Expect.that(taken || minutes >= 59, BugClass.WRONG_OUTPUT,
                    "A thread waits in tryLock(1, HOURS), and it gave up after " + minutes + " minutes.");
            if (taken) {
                lock.unlock();
            }
        });
    }

    @Explore(uncaught = BugClass.CHECK_THEN_ACT)
    void interruptedTryExplored(Round round) {
        MyReentrantLock lock = new MyReentrantLock();
        CountDownLatch held = new CountDownLatch(2);
        Thread[] waiting = new Thread[1];
        round.thread("owner", () -> {
            lock.lock();
            held.countDown();
            held.await();
            letPass(10, TimeUnit.MINUTES);
            waiting[0].interrupt();
            letPass(120, TimeUnit.MINUTES);
            lock.unlock();
        });
        round.thread("interrupted thread", () -> {
            waiting[0] = Thread.currentThread();
            held.countDown();
            held.await();
            boolean told = false;
            boolean taken = false;
            try {
                taken = lock.tryLock(1, TimeUnit.HOURS);
            } catch (InterruptedException ended) {
                told = true;
            }
            Expect.that(!taken, BugClass.INTERRUPT_SWALLOWED,
                    "A thread was interrupted in tryLock, and it returned true while another thread holds the lock.");
            Expect.that(told, BugClass.INTERRUPT_SWALLOWED,
                    "A thread was interrupted while it waited in tryLock, and no InterruptedException came out.");
            Expect.equal(0, lock.holdCount(), BugClass.INTERRUPT_SWALLOWED,
                    "A thread was interrupted in tryLock, and its holdCount() is not 0.");
        });
    }

    @Stress(uncaught = BugClass.CHECK_THEN_ACT)
    void countsUnderLoad(Round round) {
        Guarded guarded = new Guarded(new MyReentrantLock());
        int times = round.times(40, 1);
        for (int i = 1; i <= 4; i++) {
            boolean twice = i % 2 == 0;
            round.thread("thread " + i, () -> round.repeat(40, 1, step -> {
                if (twice) {
                    guarded.lockTwice();
                } else {
                    guarded.lockOnce();
                }
            }));
        }
        round.after(() -> guarded.expect(4 * times));
    }

    @Stress(uncaught = BugClass.CHECK_THEN_ACT)
    void triesUnderLoad(Round round) {
        Guarded guarded = new Guarded(new MyReentrantLock());
        int times = round.times(20, 1);
        for (int i = 1; i <= 2; i++) {
            round.thread("thread " + i, () -> round.repeat(20, 1, step -> guarded.lockTwice()));
            round.thread("thread that tries " + i, () -> round.repeat(20, 1, step -> guarded.tryOnce(50, TimeUnit.MICROSECONDS)));
        }
        round.after(() -> guarded.expectBetween(2 * times, 4 * times));
    }

    @Scaling
    void waitsAtRest(Instruments timing) {
        MyReentrantLock lock = new MyReentrantLock();
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch held = new CountDownLatch(1);
        Actor owner = timing.start("owner", () -> {
            lock.lock();
            held.countDown();
            end.await();
            lock.unlock();
        });
        timing.run("starter", held::await);
        Actor locks = timing.start("thread in lock", () -> {
            lock.lock();
            lock.unlock();
        });
        Actor tries = timing.start("thread in tryLock", () -> {
            Expect.that(lock.tryLock(1, TimeUnit.HOURS), BugClass.LOST_WAKEUP, "The lock came free, and tryLock(1, HOURS) returned false.");
            lock.unlock();
        });
        timing.expectIdle(
                "Two threads wait for the lock, one in lock(), one in tryLock(), and use processor time meanwhile or wake up again and again: they must sleep until they are woken.",
                locks, tries);
        end.countDown();
        owner.expectEnd();
        locks.expectEnd();
        tries.expectEnd();
    }

    private static void letPass(long time, TimeUnit unit) throws InterruptedException {
        Expect.that(!new CountDownLatch(1).await(time, unit), BugClass.WRONG_OUTPUT, "Nobody counts it down.");
    }
}

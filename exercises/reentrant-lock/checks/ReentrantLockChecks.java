import dev.grade.api.Actor;
import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Expect;
import dev.grade.api.StrayWakeUp;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Checks of the exercise reentrant-lock: one call at a time, or a few threads in a known order. */
class ReentrantLockChecks {
    private static final String WAITS_FOR_ITSELF = "The thread that holds the lock took it again and waits for itself: lock() and tryLock() have to look who the owner is.";

    @Test
    void locksAgain(Actors actors) {
        MyReentrantLock lock = new MyReentrantLock();
        actors.start("owner", () -> {
            expectCount(lock, 0, "of a new lock");
            lock.lock();
            expectCount(lock, 1, "after lock");
            lock.lock();
            expectCount(lock, 2, "after two times lock");
            expectTaken(lock.tryLock(0, TimeUnit.SECONDS), "The holder tried to take the lock again, with a timeout of 0.");
            expectTaken(lock.tryLock(1, TimeUnit.HOURS), "The holder tried to take the lock again.");
            expectCount(lock, 4, "after two times lock and two times tryLock");
            for (int left = 3; left >= 0; left--) {
                lock.unlock();
                expectCount(lock, left, "after taking the lock four times and giving it back " + (4 - left) + " times");
            }
        }).expectEnd(diagnosis -> new CheckFailure(BugClass.SELF_DEADLOCK, WAITS_FOR_ITSELF));
    }

    @Test
    void comesFree(Actors actors) {
        MyReentrantLock lock = new MyReentrantLock();
        String stillHeld = "One thread took the lock three times and gave it back three times, and the next thread does not get it: the last unlock must make it free.";
        for (int i = 1; i <= 2; i++) {
            actors.start("owner " + i, () -> {
                lock.lock();
                lock.lock();
                expectTaken(lock.tryLock(1, TimeUnit.HOURS), "The holder tried to take the lock again.");
                lock.unlock();
                lock.unlock();
                lock.unlock();
            }).expectEnd(diagnosis -> new CheckFailure(BugClass.RESOURCE_LEAK, stillHeld));
        }
        actors.run("third thread", () -> {
            Expect.that(lock.tryLock(0, TimeUnit.SECONDS), BugClass.RESOURCE_LEAK, stillHeld);
            lock.unlock();
        });
    }

    @Test
    void keepsOthersOut(Actors actors) {
        MyReentrantLock lock = new MyReentrantLock();
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch second = new CountDownLatch(1);
        Actor owner = actors.start("owner", () -> {
            lock.lock();
            lock.lock();
            first.await();
            lock.unlock();
            second.await();
            lock.unlock();
        });
        settle(owner);
        Waiter one = new Waiter(actors, "second thread", lock);
        Waiter other = new Waiter(actors, "third thread", lock);
        String early = "Another thread got the lock while the first one held it.";
        one.expectWaiting(BugClass.WRONG_OUTPUT, early);
        other.expectWaiting(BugClass.WRONG_OUTPUT, early);
        first.countDown();
        settle(owner);
        String half = "Another thread got the lock although the owner, who took it twice, has given it back only once.";
        one.expectWaiting(BugClass.WRONG_OUTPUT, half);
        other.expectWaiting(BugClass.WRONG_OUTPUT, half);
        second.countDown();
        owner.expectEnd();
        one.settle();
        other.settle();
        Expect.that(!one.holds || !other.holds, BugClass.SPURIOUS_WAKEUP,
                "Two threads waited for the lock, both were woken when it came free, and both have it now: after a wake-up, look again in a loop whether it is still free.");
        Waiter next = one.holds ? one : other;
        String asleep = "The lock came free, and a thread that waits for it sleeps on: unlock must wake it.";
        next.expectItsTurn(BugClass.LOST_WAKEUP, asleep);
        (next == one ? other : one).expectItsTurn(BugClass.LOST_WAKEUP, asleep);
        Expect.that(one.count == 1 && other.count == 1, BugClass.WRONG_OUTPUT,
                "A thread that had waited for the lock took it once, and holdCount() is not 1.");
    }

    @Test
    void refusesStrangers(Actors actors) {
        MyReentrantLock lock = new MyReentrantLock();
        actors.run("stranger", () -> expectRefusal(lock, "unlock() of a lock that nobody holds"));
        CountDownLatch end = new CountDownLatch(1);
        Actor owner = actors.start("owner", () -> {
            lock.lock();
            lock.lock();
            end.await();
            expectCount(lock, 2, "of the owner after another thread tried to unlock");
            lock.unlock();
            lock.unlock();
            expectRefusal(lock, "unlock() more often than lock()");
        });
        settle(owner);
        actors.run("stranger", () -> {
            expectCount(lock, 0, "of a thread that does not hold the lock, while another one does,");
            expectRefusal(lock, "unlock() by a thread that does not hold the lock");
            expectCount(lock, 0, "of a thread that does not hold the lock, while another one does,");
            Expect.that(!lock.tryLock(0, TimeUnit.SECONDS), BugClass.WRONG_OUTPUT,
                    "unlock() was refused, and all the same another thread gets the lock that its owner still holds.");
        });
        end.countDown();
        owner.expectEnd();
        actors.run("third thread", () -> Expect.that(lock.tryLock(0, TimeUnit.SECONDS), BugClass.RESOURCE_LEAK,
                "After a refused unlock() of a stranger and the owner's last unlock() the lock is not free."));
    }

    @Test
    void namesakes(Actors actors) {
        MyReentrantLock lock = new MyReentrantLock();
        CountDownLatch end = new CountDownLatch(1);
        Actor owner = actors.start("owner", () -> {
            Thread.currentThread().setName("worker");
            lock.lock();
            end.await();
            lock.unlock();
        });
        settle(owner);
        actors.run("namesake", () -> {
            Thread.currentThread().setName("worker");
            String message = "Two threads have the same name, one holds the lock, and the other one is taken for it: compare the threads themselves.";
            Expect.that(!lock.tryLock(0, TimeUnit.SECONDS), BugClass.WRONG_OUTPUT, message);
            Expect.equal(0, lock.holdCount(), BugClass.WRONG_OUTPUT, message);
            Expect.throwing(IllegalMonitorStateException.class, lock::unlock, BugClass.WRONG_OUTPUT, message);
        });
        end.countDown();
        owner.expectEnd();
    }

    @Test
    void ownState(Actors actors) {
        MyReentrantLock one = new MyReentrantLock();
        MyReentrantLock other = new MyReentrantLock();
        String shared = "A thread that holds one lock keeps others from another lock, or seems to hold that as well: what belongs to one lock must not be static.";
        CountDownLatch end = new CountDownLatch(1);
        Actor owner = actors.start("owner of one lock", () -> {
            one.lock();
            Expect.equal(0, other.holdCount(), BugClass.STATIC_STATE, shared);
            end.await();
            Expect.equal(1, one.holdCount(), BugClass.STATIC_STATE, shared);
            one.unlock();
        });
        settle(owner);
        actors.run("owner of the other lock", () -> {
            Expect.that(other.tryLock(0, TimeUnit.SECONDS), BugClass.STATIC_STATE, shared);
            other.lock();
            Expect.equal(2, other.holdCount(), BugClass.STATIC_STATE, shared);
            other.unlock();
            other.unlock();
            Expect.that(!one.tryLock(0, TimeUnit.SECONDS), BugClass.STATIC_STATE, shared);
        });
        end.countDown();
        owner.expectEnd();
    }

    @Test
    void triesInTime(Actors actors) {
        MyReentrantLock lock = new MyReentrantLock();
        CountDownLatch end = new CountDownLatch(1);
        Actor owner = hold(actors, lock, end);
        for (long millis : new long[] {0, -5, 1, 20}) {
            actors.start("thread that tries for " + millis + " ms", () -> {
                long begin = System.nanoTime();
                boolean taken = lock.tryLock(millis, TimeUnit.MILLISECONDS);
                long waited = (System.nanoTime() - begin) / 1_000_000;
                Expect.that(!taken, BugClass.WRONG_OUTPUT, "tryLock returned true although another thread holds the lock.");
                Expect.equal(0, lock.holdCount(), BugClass.WRONG_OUTPUT, "tryLock returned false, and holdCount() is not 0.");
                Expect.that(waited >= millis / 2, BugClass.WRONG_OUTPUT,
                        "tryLock gave up long before its time was up.");
            }).expectEnd(diagnosis -> new CheckFailure(BugClass.MISSED_TERMINATION, "tryLock(" + millis
                    + ", MILLISECONDS) waits for ever while another thread holds the lock: it must give up when the time is up."));
        }
        Waiter waits = new Waiter(actors, "thread in lock", lock).settle();
        end.countDown();
        owner.expectEnd();
        waits.expectItsTurn(BugClass.LOST_WAKEUP,
                "Others had tried for a moment and given up; then the lock came free, and the thread that still waits for it sleeps on.");
        actors.run("next thread", () -> expectTaken(lock.tryLock(0, TimeUnit.SECONDS), "The lock is free, and tryLock with a timeout of 0 was asked."));
    }

    @Test
    void staysWhenWoken(Actors actors) {
        MyReentrantLock lock = new MyReentrantLock();
        CountDownLatch end = new CountDownLatch(1);
        Actor owner = hold(actors, lock, end);
        Waiter waiter = new Waiter(actors, "thread in lock", lock).settle();
        settle(actors.start("a wake-up without a signal", () -> StrayWakeUp.in(lock, waiter.thread)));
        waiter.expectWaiting(BugClass.SPURIOUS_WAKEUP,
                "lock() was woken while the lock was still held, and came back: a wake-up is only a hint, so check the owner again in a loop.");
        end.countDown();
        owner.expectEnd();
    }

    @Test
    void interruptedLock(Actors actors) {
        MyReentrantLock lock = new MyReentrantLock();
        CountDownLatch end = new CountDownLatch(1);
        Actor owner = hold(actors, lock, end);
        Waiter waiter = new Waiter(actors, "interrupted thread in lock", lock).settle();
        waiter.interrupt();
        waiter.expectWaiting(BugClass.INTERRUPT_SWALLOWED,
                "A thread was interrupted in lock() and came back while another thread holds the lock: it must wait on.");
        end.countDown();
        owner.expectEnd(diagnosis -> new CheckFailure(BugClass.LIVELOCK,
                "A thread was interrupted in lock(), and the owner can't unlock any more: if the flag is set again inside the loop, wait() throws at once, and the thread turns round and round with the monitor held."));
        waiter.expectItsTurn(BugClass.INTERRUPT_SWALLOWED,
                "A thread was interrupted in lock(), and does not get the lock when it comes free.");
        Expect.that(waiter.flagged, BugClass.INTERRUPT_SWALLOWED,
                "A thread was interrupted while it waited in lock(), and when lock() returned, its interrupt flag was not set: nobody will know that it was asked to stop.");
    }

    private static Actor hold(Actors actors, MyReentrantLock lock, CountDownLatch end) {
        Actor owner = actors.start("owner", () -> {
            lock.lock();
            end.await();
            lock.unlock();
        });
        settle(owner);
        return owner;
    }

    private static void expectCount(MyReentrantLock lock, int count, String when) {
        Expect.equal(count, lock.holdCount(), BugClass.WRONG_OUTPUT, "holdCount() " + when + " is wrong.");
    }

    private static void expectTaken(boolean taken, String what) {
        Expect.that(taken, BugClass.WRONG_OUTPUT, what + " It must return true.");
    }

    private static void expectRefusal(MyReentrantLock lock, String what) {
        Expect.throwing(IllegalMonitorStateException.class, lock::unlock, BugClass.WRONG_OUTPUT,
                what + " must throw an IllegalMonitorStateException.");
    }

    private static void settle(Actor actor) {
        try {
            actor.expectBlocked(BugClass.WRONG_OUTPUT, "The thread has ended.");
        } catch (CheckFailure ended) {
            // that is one of the two
        }
    }
}

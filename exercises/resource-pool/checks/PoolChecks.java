import dev.grade.api.Actor;
import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Expect;
import dev.grade.api.StrayWakeUp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Checks of the exercise resource-pool: one call at a time, or a few threads in a known order. */
class PoolChecks {
    private static final String ASLEEP = "An item was given back, and a thread that waits for one sleeps on: it must be woken.";

    @Test
    void lendsEachItemOnce(Actors actors) {
        actors.run("the only thread", () -> {
            Pool<String> pool = new Pool<>(List.of("red", "blue", "red"));
            for (int round = 0; round < 3; round++) {
                List<Pool.Lease<String>> leases = List.of(expectItem(pool), expectItem(pool), expectItem(pool));
                Expect.equal(List.of("blue", "red", "red"), leases.stream().map(Pool.Lease::get).sorted().toList(),
                        BugClass.WRONG_OUTPUT, "Three items, two of which are equal, were lent, and they are not those that the pool was given.");
                expectNone(pool, "All three items are lent, and tryAcquire lends another one.");
                leases.forEach(Pool.Lease::close);
            }
        });
    }

    @Test
    void keepsItsItems(Actors actors) {
        actors.run("the only thread", () -> {
            List<String> list = new ArrayList<>(List.of("red", "blue"));
            Pool<String> pool = new Pool<>(list);
            Pool.Lease<String> lease = expectItem(pool);
            Expect.equal(List.of("red", "blue"), list, BugClass.WRONG_OUTPUT, "acquire changed the list that the caller had given.");
            list.clear();
            lease.close();
            Expect.equal(List.of(), list, BugClass.WRONG_OUTPUT, "The pool put an item into the caller's list.");
            Expect.equal(Set.of("red", "blue"), Set.of(expectItem(pool).get(), expectItem(pool).get()), BugClass.WRONG_OUTPUT,
                    "The caller emptied its list, and the pool lends other items than before.");
            expectNone(pool, "Both items are lent, and tryAcquire lends another one.");
        });
    }

    @Test
    void waitsForAnItem(Actors actors) {
        Object item = new Object();
        Pool<Object> pool = new Pool<>(List.of(item));
        CountDownLatch end = new CountDownLatch(1);
        Actor owner = holdOnly(actors, pool, end);
        Borrower borrower = new Borrower(actors, "second borrower", pool);
        borrower.expectWaiting(BugClass.WRONG_OUTPUT, "The only item is lent, and acquire() came back: it must wait.");
        settle(actors.start("a wake-up without a signal", () -> StrayWakeUp.in(pool, borrower.thread)));
        borrower.expectWaiting(BugClass.SPURIOUS_WAKEUP,
                "acquire() was woken while the only item was still lent, and came back: a wake-up is only a hint, so check again in a loop.");
        end.countDown();
        owner.expectEnd();
        borrower.expectEnd(BugClass.LOST_WAKEUP, ASLEEP);
        Expect.that(borrower.has(item), BugClass.WRONG_OUTPUT, "A thread waited in acquire(), the only item came back, and the lease has another one or none.");
        actors.run("next borrower", () -> expectItem(pool));
    }

    @Test
    void givesBackOnce(Actors actors) {
        actors.run("the only thread", () -> {
            Pool<String> pool = new Pool<>(List.of("red"));
            Pool.Lease<String> first = expectItem(pool);
            first.close();
            first.close();
            Pool.Lease<String> second = expectItem(pool);
            String twice = "A lease was closed twice, and now the only item is lent to two borrowers at once: the second close must do nothing.";
            expectNone(pool, twice);
            first.close();
            expectNone(pool, twice);
            second.close();
            Pool.Lease<String> third = expectItem(pool);
            second.close();
            expectNone(pool, twice);
            third.close();
        });
    }

    @Test
    void givesBackAlways(Actors actors) {
        Pool<String> pool = new Pool<>(List.of("red"));
        actors.run("borrower that fails", () -> {
            try (Pool.Lease<String> lease = expectItem(pool)) {
                throw new ArithmeticException("while using " + lease.get());
            } catch (ArithmeticException expected) {
                // the item was given back before
            }
        });
        Pool.Lease<?>[] handed = new Pool.Lease<?>[1];
        actors.run("borrower that hands its lease on", () -> handed[0] = pool.tryAcquire(Duration.ZERO)
                .orElseThrow(() -> new CheckFailure(BugClass.RESOURCE_LEAK, "A borrower failed with an exception, its lease was closed, and the item did not come back.")));
        actors.run("another thread", () -> {
            handed[0].close();
            Expect.that(pool.tryAcquire(Duration.ZERO).isPresent(), BugClass.RESOURCE_LEAK,
                    "A lease was closed by another thread than the one that had acquired it, and the item did not come back.");
        });
    }

    @Test
    void ownState(Actors actors) {
        String shared = "Two pools share their items or their permits: what belongs to one pool must not be static.";
        actors.run("the only thread", () -> {
            Pool<String> one = new Pool<>(List.of("red"));
            Pool<String> other = new Pool<>(List.of("blue", "green"));
            Pool.Lease<String> red = one.tryAcquire(Duration.ZERO).orElseThrow(() -> new CheckFailure(BugClass.STATIC_STATE, shared));
            Expect.equal("red", red.get(), BugClass.STATIC_STATE, shared);
            Expect.that(one.tryAcquire(Duration.ZERO).isEmpty(), BugClass.STATIC_STATE, shared);
            Expect.that(other.tryAcquire(Duration.ZERO).isPresent() && other.tryAcquire(Duration.ZERO).isPresent(),
                    BugClass.STATIC_STATE, shared);
            one.close();
            red.close();
            Expect.that(other.tryAcquire(Duration.ZERO).isEmpty(), BugClass.STATIC_STATE, shared);
        });
    }

    @Test
    void triesInTime(Actors actors) {
        Pool<Object> pool = new Pool<>(List.of(new Object()));
        CountDownLatch end = new CountDownLatch(1);
        Actor owner = holdOnly(actors, pool, end);
        for (Duration time : List.of(Duration.ZERO, Duration.ofMillis(-5), Duration.ofMillis(2), Duration.ofMillis(30))) {
            actors.start("borrower that tries for " + time.toMillis() + " ms", () -> {
                long begin = System.nanoTime();
                expectNone(pool, "The only item is lent, and tryAcquire lends it to another borrower.");
                Expect.that(pool.tryAcquire(time).isEmpty(), BugClass.WRONG_OUTPUT,
                        "The only item is lent, and tryAcquire lends it to another borrower.");
                Expect.that(System.nanoTime() - begin >= time.toNanos() / 2, BugClass.WRONG_OUTPUT,
                        "tryAcquire gave up long before its time was up.");
            }).expectEnd(diagnosis -> new CheckFailure(BugClass.MISSED_TERMINATION, "tryAcquire(" + time.toMillis()
                    + " ms) waits for ever while all items are lent: it must give up when the time is up."));
        }
        Borrower waits = new Borrower(actors, "borrower in acquire", pool).settle();
        end.countDown();
        owner.expectEnd();
        waits.expectEnd(BugClass.LOST_WAKEUP,
                "Others had tried for a moment and given up; then the item was given back, and the thread that still waits for it sleeps on.");
        actors.run("next borrower", () -> {
            Expect.that(pool.tryAcquire(Duration.ZERO).isPresent(), BugClass.RESOURCE_LEAK,
                    "Some had tried for a moment and given up, all leases are closed, and the item is gone.");
            expectNone(pool, "Some had tried for a moment and given up; now the only item is lent, and tryAcquire lends it once more.");
        });
    }

    @Test
    void interruptedWhileWaiting(Actors actors) {
        Pool<Object> pool = new Pool<>(List.of(new Object()));
        CountDownLatch end = new CountDownLatch(1);
        Actor owner = holdOnly(actors, pool, end);
        Borrower interrupted = new Borrower(actors, "interrupted borrower", pool).settle();
        Borrower next = new Borrower(actors, "next borrower", pool).settle();
        interrupted.interrupt();
        interrupted.settle();
        Expect.that(!interrupted.came, BugClass.INTERRUPT_SWALLOWED,
                "A thread was interrupted in acquire(), and it returned a lease although the only item is lent.");
        Expect.that(interrupted.interrupted, BugClass.INTERRUPT_SWALLOWED,
                "A thread was interrupted while it waited in acquire(), and no InterruptedException came out.");
        next.expectWaiting(BugClass.WRONG_OUTPUT, "One waiting thread was interrupted, and another one got a lease although the only item is lent.");
        end.countDown();
        owner.expectEnd();
        next.expectEnd(BugClass.LOST_WAKEUP,
                "A thread that waited was interrupted and went away; then the item was given back, and the next one sleeps on: nobody who has gone may take the item or the signal.");
        actors.run("last borrower", () -> {
            Expect.that(pool.tryAcquire(Duration.ZERO).isPresent(), BugClass.RESOURCE_LEAK,
                    "A thread was interrupted in acquire(), all leases are closed, and the item is gone: the interrupted call has kept something.");
            expectNone(pool, "A thread was interrupted in acquire(), and afterwards the only item is lent twice.");
        });
    }

    @Test
    void closes(Actors actors) {
        Pool<Object> pool = new Pool<>(List.of(new Object()));
        Pool.Lease<?>[] lent = new Pool.Lease<?>[1];
        actors.run("first borrower", () -> lent[0] = pool.acquire());
        Borrower[] waiting = {new Borrower(actors, "borrower 1", pool).settle(), new Borrower(actors, "borrower 2", pool).settle()};
        actors.run("who closes the pool", pool::close);
        for (Borrower borrower : waiting) {
            borrower.expectEnd(BugClass.LOST_WAKEUP,
                    "The pool was closed, and a thread that waits in acquire() sleeps on: nobody will ever wake it.");
            Expect.that(borrower.toldClosed, BugClass.WRONG_OUTPUT,
                    "The pool was closed, and acquire() of a thread that waited did not throw an IllegalStateException.");
        }
        expectClosed(actors, pool);
        actors.run("who gives back", () -> {
            Expect.that(lent[0].get() != null, BugClass.WRONG_OUTPUT, "The pool was closed, and an open lease lost its item.");
            lent[0].close();
            lent[0].close();
        });
        expectClosed(actors, pool);
        actors.run("who closes the pool again", pool::close);
        expectClosed(actors, pool);
    }

    private static void expectClosed(Actors actors, Pool<?> pool) {
        actors.start("late borrower", () -> {
            Expect.throwing(IllegalStateException.class, pool::acquire, BugClass.WRONG_OUTPUT,
                    "acquire() of a closed pool must throw an IllegalStateException.");
            Expect.that(lendsNothing(pool), BugClass.WRONG_OUTPUT, "tryAcquire of a closed pool lends an item.");
        }).expectEnd(diagnosis -> new CheckFailure(BugClass.MISSED_TERMINATION,
                "acquire() or tryAcquire(0) of a closed pool waits for ever: it must throw an IllegalStateException."));
    }

    static boolean lendsNothing(Pool<?> pool) throws InterruptedException {
        try {
            return pool.tryAcquire(Duration.ZERO).isEmpty();
        } catch (IllegalStateException closed) {
            return true;
        }
    }

    private static Actor holdOnly(Actors actors, Pool<Object> pool, CountDownLatch end) {
        Actor owner = actors.start("first borrower", () -> {
            Pool.Lease<Object> lease = pool.acquire();
            Object item = lease.get();
            end.await();
            Expect.that(item != null && lease.get() == item, BugClass.WRONG_OUTPUT, "A lease that is open has another item than before.");
            lease.close();
        });
        settle(owner);
        return owner;
    }

    private static <T> Pool.Lease<T> expectItem(Pool<T> pool) throws InterruptedException {
        Optional<Pool.Lease<T>> lease = pool.tryAcquire(Duration.ZERO);
        Expect.that(lease.isPresent(), BugClass.WRONG_OUTPUT, "An item is free, and tryAcquire(0) returned empty.");
        return lease.orElseThrow();
    }

    private static void expectNone(Pool<?> pool, String message) throws InterruptedException {
        Expect.that(pool.tryAcquire(Duration.ZERO).isEmpty(), BugClass.WRONG_OUTPUT, message);
    }

    private static void settle(Actor actor) {
        try {
            actor.expectBlocked(BugClass.WRONG_OUTPUT, "The thread has ended.");
        } catch (CheckFailure ended) {
            // that is one of the two
        }
    }
}

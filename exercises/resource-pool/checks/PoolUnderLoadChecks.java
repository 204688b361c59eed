import dev.grade.api.Actor;
import dev.grade.api.BugClass;
import dev.grade.api.Expect;
import dev.grade.api.Explore;
import dev.grade.api.Instruments;
import dev.grade.api.Round;
import dev.grade.api.Scaling;
import dev.grade.api.Stress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Checks of the exercise resource-pool with several threads at once. Where time is spoken of, it is virtual. */
class PoolUnderLoadChecks {
    private static final Duration MOMENT = Duration.ofMillis(10);
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    @Explore(uncaught = BugClass.CHECK_THEN_ACT)
    void oneItemExplored(Round round) {
        share(round, 1, 2);
    }

    @Explore(uncaught = BugClass.CHECK_THEN_ACT)
    void twoItemsExplored(Round round) {
        share(round, 2, 3);
    }

    private static void share(Round round, int number, int borrowers) {
        List<Item> items = Item.some(number);
        Pool<Item> pool = new Pool<>(items);
        for (int i = 1; i <= borrowers; i++) {
            round.thread("borrower " + i, () -> Item.borrow(pool));
        }
        round.after(() -> {
            Item.expectUses(items, borrowers, borrowers);
            expectFree(pool, number);
        });
    }

    @Explore(uncaught = BugClass.CHECK_THEN_ACT)
    void closedTwiceExplored(Round round) throws Exception {
        Pool<Item> pool = new Pool<>(Item.some(1));
        Pool.Lease<Item> lease = pool.acquire();
        round.thread("thread 1", lease::close);
        round.thread("thread 2", lease::close);
        round.after(() -> {
            Expect.that(pool.tryAcquire(Duration.ZERO).isPresent(), BugClass.RESOURCE_LEAK,
                    "Two threads closed the same lease at the same time, and the item did not come back.");
            Expect.that(pool.tryAcquire(Duration.ZERO).isEmpty(), BugClass.CHECK_THEN_ACT,
                    "Two threads closed the same lease at the same time, and the only item can be lent twice: both found that it was not closed yet.");
        });
    }

    /** The third thread may go away just when it is woken: then the second one must be. */
    @Explore(uncaught = BugClass.CHECK_THEN_ACT)
    void tryExplored(Round round) {
        List<Item> items = Item.some(1);
        Pool<Item> pool = new Pool<>(items);
        CountDownLatch lent = new CountDownLatch(1);
        round.thread("borrower", () -> {
            Pool.Lease<Item> lease = pool.acquire();
            lent.countDown();
            Item.use(lease);
            letPass(MOMENT);
            lease.close();
        });
        round.thread("second borrower", () -> {
            lent.await();
            Item.borrow(pool);
        });
        round.thread("borrower that tries", () -> {
            lent.await();
            tryOnce(pool, MOMENT);
        });
        round.after(() -> {
            Item.expectUses(items, 2, 3);
            expectFree(pool, 1);
        });
    }

    /**
     * Time passes when nobody can go on, or now and then while a thread that could is held up. So the bounds are wide: a
     * new hour after each wake-up makes more than five of them.
     */
    @Explore(uncaught = BugClass.CHECK_THEN_ACT)
    void oneDeadlineExplored(Round round) {
        Pool<Item> pool = new Pool<>(Item.some(1));
        CountDownLatch lent = new CountDownLatch(1);
        round.thread("borrower", () -> {
            Pool.Lease<Item> lease = pool.acquire();
            lent.countDown();
            for (int i = 0; i < 8; i++) {
                letPass(Duration.ofMinutes(40));
                lease.close();
                lease = pool.acquire();
            }
            lease.close();
        });
        round.thread("borrower that tries for an hour", () -> {
            lent.await();
            long begin = System.nanoTime();
            Optional<Pool.Lease<Item>> lease = pool.tryAcquire(Duration.ofHours(1));
            long minutes = (System.nanoTime() - begin) / MINUTE;
            lease.ifPresent(Pool.Lease::close);
            String story = "A thread waits an hour in tryAcquire. The item comes back after 40 minutes, and another thread takes it again at once; tryAcquire came back after "
                    + minutes + " minutes: ";
            Expect.that(minutes < 170, BugClass.MISSED_TERMINATION, story + "after a wake-up it must wait for the rest of the hour, not for another one.");
            Expect.that(lease.isPresent() || minutes < 1 || minutes >= 59, BugClass.SPURIOUS_WAKEUP, story + "being woken does not mean that the time is up.");
        });
    }

    @Explore(uncaught = BugClass.CHECK_THEN_ACT)
    void timesExplored(Round round) {
        Pool<Item> pool = new Pool<>(Item.some(1));
        CountDownLatch lent = new CountDownLatch(1);
        round.thread("borrower", () -> {
            Pool.Lease<Item> lease = pool.acquire();
            lent.countDown();
            letPass(Duration.ofMinutes(40));
            lease.close();
        });
        round.thread("borrower that tries for an hour", () -> {
            lent.await();
            long begin = System.nanoTime();
            Optional<Pool.Lease<Item>> lease = pool.tryAcquire(Duration.ofHours(1));
            long minutes = (System.nanoTime() - begin) / MINUTE;
            Expect.that(lease.isPresent() || minutes >= 59, BugClass.WRONG_OUTPUT,
                    "A thread waits an hour in tryAcquire, and it gave up after " + minutes + " minutes.");
            lease.ifPresent(Pool.Lease::close);
        });
    }

    /** Nobody wakes it, by a signal or by chance: a wait that is told to last 0 milliseconds, for less than one is left, has no end. */
    @Explore(uncaught = BugClass.CHECK_THEN_ACT)
    void givesUpExplored(Round round) throws Exception {
        Pool<Item> pool = new Pool<>(Item.some(1));
        Pool.Lease<Item> lease = pool.acquire();
        round.thread("borrower that tries", () -> Expect.that(pool.tryAcquire(MOMENT).isEmpty(), BugClass.WRONG_OUTPUT,
                "The only item is lent, and tryAcquire lends it to another borrower."));
        round.after(() -> {
            lease.close();
            expectFree(pool, 1);
        });
    }

    @Explore(uncaught = BugClass.CHECK_THEN_ACT)
    void interruptExplored(Round round) {
        Pool<Item> pool = new Pool<>(Item.some(1));
        Thread[] waiting = new Thread[1];
        CountDownLatch known = new CountDownLatch(1);
        round.thread("borrower", () -> {
            known.await();
            try (Pool.Lease<Item> lease = pool.acquire()) {
                waiting[0].interrupt();
                Item.use(lease);
            }
        });
        round.thread("interrupted borrower", () -> {
            waiting[0] = Thread.currentThread();
            known.countDown();
            try {
                Item.borrow(pool);
            } catch (InterruptedException ended) {
                // a right answer to an interrupt
            }
        });
        round.thread("third borrower", () -> Item.borrow(pool));
        round.after(() -> expectFree(pool, 1));
    }

    @Explore(uncaught = BugClass.CHECK_THEN_ACT)
    void closeExplored(Round round) throws Exception {
        Pool<Item> pool = new Pool<>(Item.some(1));
        Pool.Lease<Item> lease = pool.acquire();
        round.thread("borrower", lease::close);
        round.thread("waiting borrower", () -> {
            try {
                Item.borrow(pool);
            } catch (IllegalStateException closed) {
                // the pool was closed first
            }
        });
        round.thread("who closes the pool", pool::close);
        round.after(() -> Expect.that(PoolChecks.lendsNothing(pool), BugClass.CHECK_THEN_ACT, "The pool is closed, and tryAcquire lends an item."));
    }

    @Stress(uncaught = BugClass.CHECK_THEN_ACT)
    void crowd(Round round) {
        List<Item> items = Item.some(3);
        Pool<Item> pool = new Pool<>(items);
        int times = round.times(15, 1);
        for (int i = 1; i <= 5; i++) {
            round.thread("borrower " + i, () -> round.repeat(15, 1, step -> Item.borrow(pool)));
        }
        round.after(() -> {
            Item.expectUses(items, 5 * times, 5 * times);
            expectFree(pool, 3);
        });
    }

    @Stress(uncaught = BugClass.CHECK_THEN_ACT)
    void triesAndSecondCloses(Round round) {
        List<Item> items = Item.some(2);
        Pool<Item> pool = new Pool<>(items);
        int times = round.times(10, 1);
        for (int i = 1; i <= 3; i++) {
            round.thread("borrower " + i, () -> round.repeat(10, 1, step -> {
                Pool.Lease<Item> lease = pool.acquire();
                Item.use(lease);
                lease.close();
                lease.close();
            }));
        }
        for (int i = 1; i <= 2; i++) {
            round.thread("borrower that tries " + i, () -> round.repeat(10, 1, step -> tryOnce(pool, Duration.ofNanos(50_000))));
        }
        round.after(() -> {
            Item.expectUses(items, 3 * times, 5 * times);
            expectFree(pool, 2);
        });
    }

    @Scaling
    void waitsAtRest(Instruments timing) {
        Pool<Item> pool = new Pool<>(Item.some(1));
        CountDownLatch lent = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Actor owner = timing.start("borrower", () -> {
            Pool.Lease<Item> lease = pool.acquire();
            lent.countDown();
            end.await();
            lease.close();
        });
        timing.run("starter", lent::await);
        Actor acquires = timing.start("borrower in acquire", () -> pool.acquire().close());
        Actor tries = timing.start("borrower in tryAcquire", () -> pool.tryAcquire(Duration.ofHours(1)).ifPresent(Pool.Lease::close));
        timing.expectIdle(
                "Two threads wait for an item, one in acquire(), one in tryAcquire(), and use processor time meanwhile or wake up again and again: they must sleep until they are woken.",
                acquires, tries);
        end.countDown();
        owner.expectEnd();
        acquires.expectEnd();
        tries.expectEnd();
    }

    private static void tryOnce(Pool<Item> pool, Duration time) throws InterruptedException {
        Optional<Pool.Lease<Item>> lease = pool.tryAcquire(time);
        if (lease.isPresent()) {
            Item.use(lease.get());
            lease.get().close();
            lease.get().close();
        }
    }

    /** Everybody is done: so many items are free, and no more. */
    private static void expectFree(Pool<Item> pool, int number) throws InterruptedException {
        for (int i = 1; i <= number; i++) {
            Expect.that(pool.tryAcquire(Duration.ZERO).isPresent(), BugClass.RESOURCE_LEAK,
                    "All leases are closed, and an item is missing: somebody who has gone kept it, or a permit for it.");
        }
        Expect.that(pool.tryAcquire(Duration.ZERO).isEmpty(), BugClass.CHECK_THEN_ACT,
                "All items are lent, and tryAcquire lends another one: something was given back more often than it was taken.");
    }

    private static void letPass(Duration time) throws InterruptedException {
        Expect.that(!new CountDownLatch(1).await(time.toNanos(), TimeUnit.NANOSECONDS), BugClass.WRONG_OUTPUT, "Nobody counts it down.");
    }
}

import dev.grade.api.Actor;
import dev.grade.api.BugClass;
import dev.grade.api.Expect;
import dev.grade.api.Explore;
import dev.grade.api.InFlight;
import dev.grade.api.Instruments;
import dev.grade.api.Rendezvous;
import dev.grade.api.Round;
import dev.grade.api.Scaling;
import dev.grade.api.Stress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Checks of the exercise mini-thread-pool with several threads at once. Where hours are spoken of, time is virtual. */
class PoolUnderLoadChecks {
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);
    private static final String ENDED = "The pool was shut down and nothing is left to do, and awaitTermination(1, DAYS) waits until its day is over";

    @Explore
    void tasksExplored(Round round) {
        MiniPool pool = new MiniPool(2, 2);
        AtomicInteger runs = new AtomicInteger();
        for (int i = 1; i <= 2; i++) {
            int number = i;
            round.thread("client " + i, () -> {
                int[] plain = {number};
                AtomicReference<Future<int[]>> future = new AtomicReference<>();
                Expect.that(Client.isTaken(pool, () -> {
                    runs.incrementAndGet();
                    plain[0] *= 10;
                    return plain;
                }, future), BugClass.CHECK_THEN_ACT, Client.REFUSED);
                int[] result = Client.value(future.get(), "Two threads handed in a task each");
                Expect.that(result != null, BugClass.CHECK_THEN_ACT, "get returned null before the result was there.");
                Expect.equal(10 * number, result[0], BugClass.WRONG_OUTPUT, "Two threads handed in a task each, and one got another result than that of its own.");
            });
        }
        round.after(() -> Expect.equal(2, runs.get(), BugClass.CHECK_THEN_ACT, "Two threads handed in a task each, and not each of them was run once."));
    }

    /** Whatever comes first: a task that was taken is run, and the pool ends. */
    @Explore
    void shutdownExplored(Round round) {
        MiniPool pool = new MiniPool(1, 2);
        AtomicInteger runs = new AtomicInteger();
        AtomicInteger taken = new AtomicInteger();
        round.thread("client", () -> {
            AtomicReference<Future<Integer>> future = new AtomicReference<>();
            if (Client.isTaken(pool, runs::incrementAndGet, future)) {
                taken.incrementAndGet();
            }
        });
        round.thread("owner", () -> {
            pool.shutdown();
            Expect.that(pool.awaitTermination(1, TimeUnit.DAYS), BugClass.MISSED_TERMINATION, ENDED + ".");
        });
        round.after(() -> {
            Expect.that(runs.get() >= taken.get(), BugClass.CHECK_THEN_ACT,
                    "A task was handed in just when the pool was shut down; submit took it, the pool has ended, and it was never run: look whether the pool is open and queue the task in one step.");
            Expect.equal(taken.get(), runs.get(), BugClass.CHECK_THEN_ACT, "submit refused a task, and the task was run.");
        });
    }

    @Explore
    void twoThreadsEndExplored(Round round) {
        MiniPool pool = new MiniPool(2, 2);
        round.thread("owner", () -> {
            AtomicReference<Future<Integer>> future = new AtomicReference<>();
            Expect.that(Client.isTaken(pool, () -> 7, future), BugClass.CHECK_THEN_ACT, Client.REFUSED);
            pool.shutdown();
            Expect.that(pool.awaitTermination(1, TimeUnit.DAYS), BugClass.MISSED_TERMINATION, ENDED + ": one thread has done the last task, and another one waits for the next.");
            Expect.that(future.get().isDone(), BugClass.CHECK_THEN_ACT, "awaitTermination returned true before the last task had ended.");
            Expect.equal(7, Client.value(future.get(), "A task was handed in before the pool was shut down"), BugClass.WRONG_OUTPUT, "get returned something else than the task.");
        });
        round.thread("second thread that awaits the end", () -> Expect.that(pool.awaitTermination(1, TimeUnit.DAYS), BugClass.MISSED_TERMINATION, ENDED + "."));
    }

    /** A task has begun, and is interrupted, or it is handed back; there is nothing between the two. */
    @Explore
    void shutdownNowExplored(Round round) {
        MiniPool pool = new MiniPool(1, 2);
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger back = new AtomicInteger();
        CountDownLatch never = new CountDownLatch(1);
        round.thread("client", () -> {
            for (int i = 0; i < 2; i++) {
                if (Client.isTaken(pool, () -> {
                    begun.incrementAndGet();
                    never.await();
                    return 0;
                }, new AtomicReference<>())) {
                    taken.incrementAndGet();
                }
            }
        });
        round.thread("owner", () -> {
            back.set(pool.shutdownNow().toArray().length);
            Expect.that(pool.awaitTermination(1, TimeUnit.DAYS), BugClass.INTERRUPT_SWALLOWED,
                    "shutdownNow was called just when a task began, and the task was never interrupted: the interrupt came between taking the task and running it, and was lost there.");
        });
        round.after(() -> {
            Expect.that(begun.get() + back.get() >= taken.get(), BugClass.CHECK_THEN_ACT,
                    "shutdownNow was called just when tasks were handed in, and one of them was neither begun nor handed back: it is lost, and whoever waits for its result waits for ever.");
            Expect.equal(taken.get(), begun.get() + back.get(), BugClass.CHECK_THEN_ACT, "shutdownNow was called just when tasks were handed in, and one of them was both begun and handed back.");
        });
    }

    /** There is one place left, and two threads want it. */
    @Explore
    void lastPlaceExplored(Round round) {
        MiniPool pool = new MiniPool(1, 1);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(2);
        AtomicInteger taken = new AtomicInteger();
        for (int i = 1; i <= 2; i++) {
            boolean first = i == 1;
            round.thread("client " + i, () -> {
                if (first) {
                    pool.submit(() -> {
                        begun.countDown();
                        asked.await();
                        return 0;
                    });
                }
                begun.await();
                if (Client.isTaken(pool, () -> 1, new AtomicReference<>())) {
                    taken.incrementAndGet();
                }
                asked.countDown();
            });
        }
        round.after(() -> Expect.equal(1, taken.get(), BugClass.CHECK_THEN_ACT,
                "The only thread is busy, one task may wait, and two threads handed in one each at the same moment: submit must take exactly one of them."));
    }

    @Explore
    void oneLimitExplored(Round round) {
        MiniPool pool = new MiniPool(4, 4);
        CountDownLatch gate = new CountDownLatch(1);
        round.thread("owner", () -> {
            for (int i = 0; i < 4; i++) {
                pool.submit(() -> {
                    gate.await();
                    return 0;
                });
            }
            pool.shutdown();
            long begin = System.nanoTime();
            boolean ended = pool.awaitTermination(1, TimeUnit.HOURS);
            long minutes = (System.nanoTime() - begin) / MINUTE;
            String story = "Four tasks run on for days, and awaitTermination(1, HOURS) came back after " + minutes + " minutes";
            Expect.that(!ended, BugClass.WRONG_OUTPUT, story + ", and returned true.");
            Expect.that(minutes >= 59, BugClass.SPURIOUS_WAKEUP, story + ": being woken does not mean that the time is up.");
            Expect.that(minutes < 170, BugClass.MISSED_TERMINATION, story + ": the hour is for all threads together, not for each.");
            gate.countDown();
        });
    }

    @Stress
    void manyClients(Round round) {
        int clients = 4;
        int each = round.times(8, 1);
        MiniPool pool = new MiniPool(3, clients * each);
        AtomicInteger runs = new AtomicInteger();
        Runnable pause = round.hook(() -> {
        });
        CountDownLatch done = new CountDownLatch(clients);
        for (int client = 1; client <= clients; client++) {
            int base = 100 * client;
            round.thread("client " + client, () -> {
                List<Future<Integer>> futures = new ArrayList<>();
                round.repeat(8, 1, step -> futures.add(pool.submit(() -> {
                    pause.run();
                    runs.incrementAndGet();
                    if (step % 3 == 2) {
                        throw new IllegalStateException("every third one fails");
                    }
                    return base + step;
                })));
                for (int i = 0; i < futures.size(); i++) {
                    if (i % 3 != 2) {
                        Expect.equal(base + i, Client.value(futures.get(i), "Four threads handed in tasks"), BugClass.WRONG_OUTPUT, "A Future gave another result than that of its task.");
                    }
                }
                done.countDown();
            });
        }
        round.thread("owner", () -> {
            done.await();
            pool.shutdown();
            Expect.that(pool.awaitTermination(1, TimeUnit.DAYS), BugClass.MISSED_TERMINATION, ENDED + ".");
        });
        round.after(() -> Expect.equal(clients * each, runs.get(), BugClass.LOST_UPDATE, "Four threads handed in tasks, and not each of them was run once."));
    }

    @Stress
    void shutDownInACrowd(Round round) {
        boolean now = round.random().nextBoolean();
        MiniPool pool = new MiniPool(2, 40);
        AtomicInteger runs = new AtomicInteger();
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger back = new AtomicInteger();
        for (int client = 1; client <= 3; client++) {
            round.thread("client " + client, () -> round.repeat(6, 1, step -> {
                if (Client.isTaken(pool, runs::incrementAndGet, new AtomicReference<>())) {
                    taken.incrementAndGet();
                }
            }));
        }
        round.thread("owner", () -> {
            if (now) {
                back.set(pool.shutdownNow().toArray().length);
            } else {
                pool.shutdown();
            }
            Expect.that(pool.awaitTermination(1, TimeUnit.DAYS), BugClass.MISSED_TERMINATION, ENDED + ".");
        });
        round.after(() -> Expect.equal(taken.get(), runs.get() + back.get(), BugClass.CHECK_THEN_ACT,
                "A pool was shut down while three threads handed in tasks: each task that submit took must be run or handed back, and none of them both."));
    }

    @Scaling
    void allThreadsAtOnce(Instruments timing) {
        int threads = 6;
        MiniPool pool = new MiniPool(threads, 2 * threads);
        Rendezvous meeting = timing.rendezvous("a task", threads, 2);
        InFlight tasks = timing.inFlight();
        timing.run("client", () -> {
            List<Future<Integer>> futures = new ArrayList<>();
            for (int i = 0; i < 2 * threads; i++) {
                int number = i;
                futures.add(pool.submit(() -> tasks.inside(() -> {
                    meeting.arrive();
                    return number;
                })));
            }
            for (int i = 0; i < 2 * threads; i++) {
                Expect.equal(i, Client.value(futures.get(i), "Twelve tasks were handed in"), BugClass.WRONG_OUTPUT, "A Future gave another result than that of its task.");
            }
            pool.shutdown();
        });
        tasks.expectAtMost(threads, BugClass.OVER_LIMIT, "More tasks ran at a time than the pool has threads.");
    }

    @Scaling
    void restsWhileIdle(Instruments timing) {
        MiniPool pool = new MiniPool(1, 1);
        AtomicReference<Thread> worker = new AtomicReference<>();
        timing.run("client", () -> pool.submit(() -> {
            worker.set(Thread.currentThread());
            return 1;
        }).get());
        timing.expectIdle("A thread of the pool has nothing to do, and uses processor time meanwhile or wakes up again and again: it must sleep until a task comes.", worker.get());
        timing.run("owner", pool::shutdown);
    }

    @Scaling
    void restsWhileWaiting(Instruments timing) {
        MiniPool pool = new MiniPool(1, 1);
        Held held = new Held(1);
        AtomicReference<Future<Integer>> future = new AtomicReference<>();
        timing.run("client", () -> {
            future.set(pool.submit(held));
            held.awaitBegun();
            pool.shutdown();
        });
        Actor client = timing.start("client that waits in get", future.get()::get);
        Actor owner = timing.start("owner that waits in awaitTermination", () -> pool.awaitTermination(1, TimeUnit.HOURS));
        timing.expectIdle("A task runs, and who waits for its result, or for the end of the pool, uses processor time meanwhile or wakes up again and again: sleep until it has ended.", client,
                owner);
        held.letGo();
        client.expectEnd();
        owner.expectEnd();
    }
}

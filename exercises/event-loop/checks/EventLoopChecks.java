import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.Expect;
import dev.grade.api.Explore;
import dev.grade.api.Round;
import dev.grade.api.Stress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Checks of the exercise event-loop. Times are measured around calls, and only what follows from them is demanded. */
class EventLoopChecks {
    private static final Duration FAR = Duration.ofDays(60);
    private static final String NEVER_RAN = "A task that was put off was never run, though its time had come.";

    @Test
    void inOrder(Actors actors) {
        Loop loop = new Loop(actors);
        List<Integer> ran = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            int number = i;
            loop.tested.execute(() -> ran.add(number));
        }
        Expect.that(ran.isEmpty(), BugClass.WRONG_OUTPUT, "A task ran before run was called: execute only puts it in the queue.");
        loop.start();
        for (int i = 10; i < 100; i++) {
            int number = i;
            loop.tested.execute(() -> ran.add(number));
        }
        List<Integer> seen = new ArrayList<>();
        loop.call(() -> seen.addAll(ran));
        List<Integer> expected = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            expected.add(i);
        }
        Expect.equal(expected, seen, BugClass.WRONG_OUTPUT, "Tasks must run in the order in which they were added, each once.");
    }

    @Test
    void onTheLoopsThread(Actors actors) {
        Loop loop = new Loop(actors).start();
        AtomicInteger elsewhere = new AtomicInteger();
        CountDownLatch late = new CountDownLatch(1);
        loop.tested.execute(() -> {
            elsewhere.addAndGet(loop.isHere() ? 0 : 1);
            loop.tested.execute(() -> elsewhere.addAndGet(loop.isHere() ? 0 : 1));
        });
        loop.tested.callLater(Duration.ofMillis(1), () -> {
            elsewhere.addAndGet(loop.isHere() ? 0 : 1);
            late.countDown();
        });
        loop.await(late, BugClass.LOST_WAKEUP, NEVER_RAN);
        loop.call(() -> elsewhere.addAndGet(loop.isHere() ? 0 : 1));
        Expect.equal(0, elsewhere.get(), BugClass.DATA_RACE,
                "A task ran on another thread than the one that called run: tasks rely on being alone, and take no locks.");
    }

    @Test
    void tasksAddTasks(Actors actors) {
        Loop loop = new Loop(actors).start();
        List<String> ran = new ArrayList<>();
        loop.call(() -> {
            ran.add("outer begins");
            loop.tested.execute(() -> ran.add("inner"));
            ran.add("outer ends");
        });
        loop.call(() -> ran.add("last"));
        Expect.equal(List.of("outer begins", "outer ends", "inner", "last"), List.copyOf(ran), BugClass.WRONG_OUTPUT,
                "A task that adds another one ends first; the other has its turn later.");
        CountDownLatch end = new CountDownLatch(1);
        chain(loop, 50_000, end);
        loop.await(end, BugClass.WRONG_OUTPUT, "Of 50,000 tasks that add one another, the last never ran.");
        Expect.that(loop.errors.isEmpty(), BugClass.WRONG_OUTPUT,
                "A chain of tasks that add one another ended in an error: " + loop.errors.stream().map(e -> e.getClass().getSimpleName()).findFirst().orElse("") + ".");
    }

    private static void chain(Loop loop, int left, CountDownLatch end) {
        loop.tested.execute(left == 0 ? end::countDown : () -> chain(loop, left - 1, end));
    }

    @Test
    void tasksRunUnlocked(Actors actors) {
        Loop loop = new Loop(actors).start();
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch added = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        loop.tested.execute(() -> {
            inside.countDown();
            try {
                added.await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            done.countDown();
        });
        loop.await(inside, BugClass.LOST_WAKEUP, "A task was added, and the loop never ran it.");
        actors.start("another thread", () -> {
            loop.tested.execute(() -> {
            });
            loop.tested.callLater(Duration.ZERO, () -> {
            });
            added.countDown();
        });
        loop.await(done, BugClass.DEADLOCK,
                "While a task runs, another thread can't add one: the loop runs tasks while it holds the lock of its queue.");
    }

    @Test
    void errorsAreHandedOver(Actors actors) {
        Loop loop = new Loop(actors).start();
        loop.tested.execute(() -> {
            throw new IllegalStateException("first");
        });
        CountDownLatch late = new CountDownLatch(1);
        loop.tested.callLater(Duration.ZERO, () -> {
            late.countDown();
            throw new AssertionError("second");
        });
        String dead = "A task threw an exception, and the loop ran no other one after it.";
        loop.await(late, BugClass.WRONG_OUTPUT, dead);
        loop.call(() -> {
        }, BugClass.WRONG_OUTPUT, dead);
        loop.await(loop.twoErrors, BugClass.EXCEPTION_SWALLOWED,
                "What a task throws must be handed to the loop's handler, whether the task was put off or not; one such exception never came.");
        Expect.equal(0, loop.errorsElsewhere.get(), BugClass.DATA_RACE,
                "What a task threw was handed over on another thread than the loop's: a handler relies on being alone, as tasks do.");
        List<String> messages = loop.errors.stream().map(Throwable::getMessage).sorted().toList();
        Expect.equal(List.of("first", "second"), messages, BugClass.EXCEPTION_SWALLOWED,
                "What a task throws must be handed to the loop's handler, once, whether the task was put off or not.");
    }

    @Test
    void neverTooEarly(Actors actors) {
        Loop loop = new Loop(actors).start();
        for (int i = 0; i < 25; i++) {
            long delay = 1_300_000 + 130_000 * i;
            long[] ran = new long[1];
            CountDownLatch done = new CountDownLatch(1);
            long before = System.nanoTime();
            loop.tested.callLater(Duration.ofNanos(delay), () -> {
                ran[0] = System.nanoTime();
                done.countDown();
            });
            loop.await(done, BugClass.LOST_WAKEUP, NEVER_RAN);
            Expect.that(ran[0] - before >= delay, BugClass.WRONG_OUTPUT,
                    "A task ran before its delay had passed: count from System.nanoTime, which is exact and never set back, and do not round down.");
        }
    }

    @Test
    void longDelays(Actors actors) {
        Loop loop = new Loop(actors).start();
        AtomicInteger early = new AtomicInteger();
        for (Duration delay : List.of(Duration.ofDays(30), Duration.ofDays(100), Duration.ofDays(120_000), Duration.ofSeconds(Long.MAX_VALUE))) {
            try {
                loop.tested.callLater(delay, early::incrementAndGet);
            } catch (ArithmeticException tooLong) {
                Expect.that(false, BugClass.WRONG_OUTPUT, "callLater threw for a very long delay: the sum must not overflow, so cut it off.");
            }
        }
        CountDownLatch soon = new CountDownLatch(1);
        loop.tested.callLater(Duration.ofMillis(3), soon::countDown);
        loop.await(soon, BugClass.WRONG_OUTPUT, "Next to tasks that are put off for a very long time, a task that is due soon never ran.");
        loop.call(() -> {
        });
        Expect.equal(0, early.get(), BugClass.WRONG_OUTPUT,
                "A task that is put off for a month or longer ran at once: its time has overflowed.");
        loop.tested.callLater(Duration.ofSeconds(-5), soon::countDown);
    }

    @Test
    void byTime(Actors actors) {
        Loop loop = new Loop(actors).start();
        int[] millis = {90, 30, 60, 30, 0, 90, 10};
        long[] from = new long[millis.length];
        long[] to = new long[millis.length];
        List<Integer> ran = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(millis.length);
        loop.tested.execute(() -> {
            for (int i = 0; i < millis.length; i++) {
                int number = i;
                long delay = millis[i] * 1_000_000L;
                from[i] = System.nanoTime() + delay;
                loop.tested.callLater(Duration.ofNanos(delay), () -> {
                    ran.add(number);
                    done.countDown();
                });
                to[i] = System.nanoTime() + delay;
            }
        });
        loop.await(done, BugClass.WRONG_OUTPUT,
                "The loop itself put off seven tasks, some of them for the same time, and one never ran, though its time had come: a map or set that is ordered by time keeps only one of those with equal times.");
        for (int i = 0; i < ran.size(); i++) {
            for (int j = i + 1; j < ran.size(); j++) {
                // The second ran later, so its time must not lie before that of the first.
                Expect.that(to[ran.get(j)] >= from[ran.get(i)], BugClass.WRONG_OUTPUT,
                        "Tasks that are put off must run in the order of their times, and equal delays in the order of the calls.");
            }
        }
    }

    @Test
    void cancelled(Actors actors) {
        Loop loop = new Loop(actors).start();
        AtomicInteger ran = new AtomicInteger();
        AtomicReference<EventLoop.Cancellable> early = new AtomicReference<>();
        CountDownLatch later = new CountDownLatch(1);
        boolean[] answers = new boolean[2];
        loop.call(() -> {
            EventLoop.Cancellable first = loop.tested.callLater(Duration.ofMillis(5), ran::incrementAndGet);
            early.set(loop.tested.callLater(Duration.ZERO, () -> {
            }));
            loop.tested.callLater(Duration.ofMillis(20), later::countDown);
            answers[0] = first.cancel();
            answers[1] = first.cancel();
        });
        Expect.that(answers[0], BugClass.WRONG_OUTPUT, "cancel must return true for a task that has not begun.");
        Expect.that(!answers[1], BugClass.WRONG_OUTPUT, "cancel must return false when the task was cancelled before.");
        loop.await(later, BugClass.LOST_WAKEUP, NEVER_RAN);
        Expect.equal(0, ran.get(), BugClass.WRONG_OUTPUT, "A task ran, though it had been cancelled before its time.");
        Expect.that(!early.get().cancel(), BugClass.WRONG_OUTPUT, "cancel must return false for a task that has run.");
        cancelledWhenDue(loop);
    }

    /** A loop that takes out at once all that is due must still ask, before each, whether it has been cancelled meanwhile. */
    private static void cancelledWhenDue(Loop loop) {
        EventLoop.Cancellable[] two = new EventLoop.Cancellable[2];
        AtomicInteger ran = new AtomicInteger();
        AtomicInteger takenBack = new AtomicInteger();
        CountDownLatch later = new CountDownLatch(1);
        loop.call(() -> {
            for (int i = 0; i < 2; i++) {
                int other = 1 - i;
                two[i] = loop.tested.callLater(Duration.ZERO, () -> {
                    ran.incrementAndGet();
                    takenBack.addAndGet(two[other].cancel() ? 1 : 0);
                });
            }
            loop.tested.callLater(Duration.ofMillis(20), later::countDown);
        });
        loop.await(later, BugClass.LOST_WAKEUP, NEVER_RAN);
        String both = "Two tasks were due at once, and the one that ran first cancelled the other one, which had not begun.";
        Expect.equal(1, ran.get(), BugClass.WRONG_OUTPUT, both + " It ran all the same: look right before each task whether it was cancelled, also where you have taken several out at once.");
        Expect.equal(1, takenBack.get(), BugClass.WRONG_OUTPUT, both + " It did not run, and cancel returned false.");
    }

    @Test
    void atRest(Actors actors) {
        Loop loop = new Loop(actors).start();
        loop.expectRest("while there is nothing to do", true);
        loop.tested.callLater(FAR, () -> {
        });
        loop.expectRest("while the next task is due in two months");
    }

    @Test
    void wakesUp(Actors actors) {
        Loop loop = new Loop(actors).start();
        loop.expectRest("while there is nothing to do");
        loop.call(() -> {
        });
        loop.tested.callLater(FAR, () -> {
        });
        loop.call(() -> {
        });
        loop.expectRest("while the next task is due in two months");
        CountDownLatch sooner = new CountDownLatch(1);
        loop.tested.callLater(Duration.ofMillis(5), sooner::countDown);
        loop.await(sooner, BugClass.LOST_WAKEUP,
                "While the loop waits for a task that is due in two months, another thread adds one that is due in 5 ms, and it never runs: the wait must be cut short.");
        loop.call(() -> {
        }, BugClass.LOST_WAKEUP, "While the loop waits for the next task that is due, execute does not wake it.");
    }

    @Test
    void stops(Actors actors) {
        Loop idle = new Loop(actors).start();
        idle.expectRest("while there is nothing to do");
        idle.tested.stop();
        idle.expectEnd();
        Loop waiting = new Loop(actors).start();
        waiting.tested.callLater(FAR, () -> {
        });
        waiting.expectRest("while the next task is due in two months");
        waiting.tested.stop();
        waiting.expectEnd();
        Loop busy = new Loop(actors).start();
        busy.tested.execute(busy.tested::stop);
        busy.expectEnd();
    }

    @Test
    void dueTimersHaveTheirTurn(Actors actors) {
        Loop loop = new Loop(actors).start();
        boolean[] fired = new boolean[1];
        boolean[] starved = new boolean[1];
        CountDownLatch done = new CountDownLatch(1);
        loop.tested.execute(() -> {
            loop.tested.callLater(Duration.ofMillis(2), () -> fired[0] = true);
            again(loop, System.nanoTime() + 2_000_000, 20_000, fired, starved, done);
        });
        loop.await(done, BugClass.STARVATION, "The loop stopped running tasks.");
        Expect.that(!starved[0], BugClass.STARVATION,
                "20,000 tasks ran after a delay had passed, and the task that was put off did not: while there is always something in the queue, timers starve.");
    }

    /** A task that adds itself again, until the timer has fired or has been passed over often enough. */
    private static void again(Loop loop, long due, int left, boolean[] fired, boolean[] starved, CountDownLatch done) {
        loop.tested.execute(() -> {
            if (fired[0] || left == 0) {
                starved[0] = !fired[0];
                done.countDown();
                return;
            }
            again(loop, due, System.nanoTime() < due ? left : left - 1, fired, starved, done);
        });
    }

    @Test
    void twoLoops(Actors actors) {
        Loop first = new Loop(actors).start();
        Loop second = new Loop(actors).start();
        AtomicInteger strangers = new AtomicInteger();
        for (int i = 0; i < 20; i++) {
            String lost = "With two loops, a task of one was never run: the queue must not be static.";
            first.call(() -> strangers.addAndGet(first.isHere() ? 0 : 1), BugClass.STATIC_STATE, lost);
            second.call(() -> strangers.addAndGet(second.isHere() ? 0 : 1), BugClass.STATIC_STATE, lost);
        }
        Expect.equal(0, strangers.get(), BugClass.STATIC_STATE,
                "With two loops, a task of one ran on the thread of the other: nothing may be kept in static fields.");
        first.tested.stop();
        first.expectEnd();
        second.call(() -> {
        }, BugClass.STATIC_STATE, "Stopping one loop stopped another one: nothing may be kept in static fields.");
    }

    @Explore(uncaught = BugClass.DATA_RACE)
    void submittersExplored(Round round) {
        new ManySubmitters(round, 2, 2).play(false);
    }

    /** A loop that waits for what is far away gets something that is due at once, while another thread takes something back. */
    @Explore(uncaught = BugClass.DATA_RACE)
    void soonerExplored(Round round) {
        new Sooner(round).play();
    }

    @Explore(uncaught = BugClass.DATA_RACE)
    void takenBackExplored(Round round) {
        new TakenBack(round).play();
    }

    @Explore(uncaught = BugClass.DATA_RACE)
    void stopExplored(Round round) {
        Queue<Throwable> errors = new ConcurrentLinkedQueue<>();
        EventLoop loop = new EventLoop(errors::add);
        AtomicInteger runs = new AtomicInteger();
        round.thread("event loop", loop::run);
        AtomicBoolean stopping = new AtomicBoolean();
        round.thread("submitter", () -> {
            try {
                loop.execute(runs::incrementAndGet);
            } catch (RuntimeException refused) {
                if (!stopping.get()) { // a loop that was stopped may refuse
                    throw refused;
                }
            }
        });
        round.thread("owner", () -> {
            stopping.set(true);
            loop.stop();
        });
        round.after(() -> Expect.that(runs.get() <= 1 && errors.isEmpty(), BugClass.DATA_RACE,
                "One thread adds a task while another stops the loop, and the task ran twice or the loop's own work failed."));
    }

    @Stress
    void manySubmitters(Round round) {
        new ManySubmitters(round, 8, round.times(40, 2)).play(false);
    }

    @Stress(spurious = false)
    void sleepAndWake(Round round) {
        new PingPong(round, round.times(60, 2)).play();
    }

    @Stress(spurious = false)
    void manyTimers(Round round) {
        new ManySubmitters(round, 4, round.times(20, 2)).play(true);
    }
}

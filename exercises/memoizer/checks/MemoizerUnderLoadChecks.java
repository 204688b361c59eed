import dev.grade.api.Actor;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Expect;
import dev.grade.api.Explore;
import dev.grade.api.Instruments;
import dev.grade.api.Rendezvous;
import dev.grade.api.Round;
import dev.grade.api.Scaling;
import dev.grade.api.Stress;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Checks of the exercise memoizer: every order of the steps, many threads, and what waiting costs. */
class MemoizerUnderLoadChecks {
    private static final String TWICE = "Several threads asked for the same key, and the function was called more than once for it: "
            + "look whether it is known or under way, and say that you compute it, in one step.";

    private static final String TIRED = "The function takes two minutes, two threads asked for the same key, and the function was called more than once for it, or one of them got something else: "
            + "who waits for what is being computed waits as long as that takes.";

    @Explore
    void sameKeyExplored(Round round) {
        AtomicInteger calls = new AtomicInteger();
        Memoizer<String, Integer> memoizer = new Memoizer<>(key -> calls.incrementAndGet());
        for (String name : List.of("first caller", "second caller")) {
            round.thread(name, () -> expectResult(1, memoizer.get("key")));
        }
        round.after(() -> Expect.equal(1, calls.get(), BugClass.CHECK_THEN_ACT, TWICE));
    }

    @Explore
    void twoKeysExplored(Round round) {
        AtomicInteger calls = new AtomicInteger();
        AtomicReference<Memoizer<String, Integer>> itself = new AtomicReference<>();
        itself.set(new Memoizer<>(key -> {
            calls.incrementAndGet();
            return key.equals("part") ? 1 : 10 + part(itself.get());
        }));
        round.thread("caller of the whole", () -> expectResult(11, itself.get().get("whole")));
        round.thread("caller of a part", () -> expectResult(1, itself.get().get("part")));
        round.after(() -> Expect.equal(2, calls.get(), BugClass.CHECK_THEN_ACT, TWICE));
    }

    @Explore
    void failureExplored(Round round) {
        failure(round, 2);
    }

    @Explore
    void interruptExplored(Round round) {
        AtomicInteger calls = new AtomicInteger();
        CountDownLatch known = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        Thread[] waiting = new Thread[1];
        Memoizer<String, Integer> memoizer = new Memoizer<>(key -> {
            begun.countDown();
            return calls.incrementAndGet();
        });
        round.thread("caller", () -> {
            known.await();
            expectResult(1, memoizer.get("key"));
        });
        round.thread("interrupted caller", () -> {
            waiting[0] = Thread.currentThread();
            known.countDown();
            try {
                begun.await();
                expectResult(1, memoizer.get("key"));
            } catch (InterruptedException ended) {
                // a right answer to an interrupt
            }
        });
        round.thread("who interrupts", () -> {
            begun.await();
            waiting[0].interrupt();
        });
        round.after(() -> {
            expectResult(1, memoizer.get("key"));
            Expect.equal(1, calls.get(), BugClass.CHECK_THEN_ACT, TWICE);
        });
    }

    /** Time is virtual here. Who waits for a while only, and then computes by itself, has given up before these two minutes are over. */
    @Explore
    void longComputationExplored(Round round) {
        AtomicInteger calls = new AtomicInteger();
        Memoizer<String, Integer> memoizer = new Memoizer<>(key -> {
            int call = calls.incrementAndGet();
            letPass(2, TimeUnit.MINUTES);
            return call;
        });
        for (String name : List.of("first caller", "second caller")) {
            round.thread(name, () -> Expect.equal(1, memoizer.get("key"), BugClass.WRONG_OUTPUT, TIRED));
        }
        round.after(() -> Expect.equal(1, calls.get(), BugClass.WRONG_OUTPUT, TIRED));
    }

    @Stress
    void crowd(Round round) {
        int keys = 6;
        AtomicInteger[] calls = new AtomicInteger[keys];
        for (int i = 0; i < keys; i++) {
            calls[i] = new AtomicInteger();
        }
        Runnable pause = round.hook(() -> {
        });
        Memoizer<Integer, Integer> memoizer = new Memoizer<>(key -> {
            pause.run();
            return 100 * calls[key].incrementAndGet() + key;
        });
        for (int i = 0; i < 5; i++) {
            int start = i;
            round.thread("caller " + (i + 1), () -> round.repeat(2 * keys, 1, step -> {
                int key = (start % 2 * step + start + step) % keys;
                expectResult(100 + key, memoizer.get(key));
            }));
        }
        round.after(() -> {
            for (AtomicInteger count : calls) {
                Expect.that(count.get() <= 1, BugClass.CHECK_THEN_ACT, TWICE);
            }
        });
    }

    @Stress
    void failuresInACrowd(Round round) {
        failure(round, 4);
    }

    /** Only the first call of the function fails. */
    private static void failure(Round round, int callers) {
        ArithmeticException failure = new ArithmeticException("broken");
        AtomicInteger calls = new AtomicInteger();
        Memoizer<String, Integer> memoizer = new Memoizer<>(key -> {
            if (calls.incrementAndGet() == 1) {
                throw failure;
            }
            return calls.get();
        });
        for (int i = 1; i <= callers; i++) {
            round.thread("caller " + i, () -> {
                try {
                    expectResult(2, memoizer.get("key"));
                } catch (ExecutionException told) {
                    Caller.expectCause(told, failure, "The function failed while several threads asked for the key");
                    again(memoizer);
                }
                expectResult(2, memoizer.get("key"));
            });
        }
        round.after(() -> {
            expectResult(2, memoizer.get("key"));
            Expect.equal(2, calls.get(), BugClass.CHECK_THEN_ACT,
                    "The function failed once and succeeded then, and it was called again: whoever clears a failure away must not clear away what others have begun since.");
        });
    }

    private static void again(Memoizer<String, Integer> memoizer) throws InterruptedException {
        try {
            expectResult(2, memoizer.get("key"));
        } catch (ExecutionException kept) {
            throw new CheckFailure(BugClass.WRONG_OUTPUT,
                    "A thread was told that the function had failed; it asked again, and got the same old failure: clear it away before anyone is told.");
        }
    }

    @Scaling
    void fourKeysAtOnce(Instruments timing) {
        Rendezvous meeting = timing.rendezvous("the function", 4);
        Memoizer<String, String> memoizer = new Memoizer<>(key -> {
            meeting.arrive();
            return key;
        });
        List<Actor> callers = List.of("AaAa", "AaBB", "BBAa", "BBBB").stream()
                .map(key -> timing.start("caller of " + key, () -> memoizer.get(key))).toList();
        callers.forEach(Actor::expectEnd);
    }

    @Scaling
    void waitsAtRest(Instruments timing) {
        Held function = new Held();
        Memoizer<String, String> memoizer = new Memoizer<>(function);
        Actor first = timing.start("first caller", () -> memoizer.get(Held.KEY));
        timing.run("starter", function.begun::await);
        Actor second = timing.start("second caller", () -> memoizer.get(Held.KEY));
        timing.expectIdle("A thread waits for a result that another one is computing, and uses processor time meanwhile or wakes up again and again: it must sleep until the result is there.", second);
        function.letGo();
        first.expectEnd();
        second.expectEnd();
    }

    private static void letPass(long time, TimeUnit unit) {
        try {
            Expect.that(!new CountDownLatch(1).await(time, unit), BugClass.WRONG_OUTPUT, "Nobody counts it down.");
        } catch (InterruptedException ended) {
            throw new IllegalStateException("The computation was interrupted.", ended);
        }
    }

    private static int part(Memoizer<String, Integer> memoizer) {
        try {
            return memoizer.get("part");
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void expectResult(int expected, Integer result) {
        Expect.that(result != null && result >= expected, BugClass.WRONG_OUTPUT, "Several threads asked for the same key, and one got no result.");
        Expect.equal(expected, result, BugClass.CHECK_THEN_ACT, TWICE);
    }
}

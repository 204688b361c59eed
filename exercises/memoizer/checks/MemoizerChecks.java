import dev.grade.api.Actor;
import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Expect;
import dev.grade.api.Leftovers;
import dev.grade.api.StrayWakeUp;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Checks of the exercise memoizer: one call at a time, or a few threads in a known order. */
class MemoizerChecks {
    private static final int MANY = 5_000;
    private static final String FAILED = "The function failed";
    private static final String TWICE = "Two threads asked for the same key, and both computed it: the second must wait for what the first is computing.";

    @Test
    void keepsResults(Actors actors) {
        AtomicInteger calls = new AtomicInteger();
        actors.run("the only thread", () -> {
            Memoizer<List<Integer>, List<Integer>> memoizer = new Memoizer<>(key -> {
                calls.incrementAndGet();
                return List.of(key.getFirst() * 2);
            });
            List<Integer> first = memoizer.get(List.of(21));
            Expect.equal(List.of(42), first, BugClass.WRONG_OUTPUT, "get returned something else than the function.");
            Expect.equal(List.of(10), memoizer.get(List.of(5)), BugClass.WRONG_OUTPUT, "get of a second key returned something else than the function.");
            Expect.that(memoizer.get(List.of(21)) == first, BugClass.WRONG_OUTPUT,
                    "get of an equal key returned another object than before: results are kept, and keys are compared with equals.");
            Expect.equal(2, calls.get(), BugClass.WRONG_OUTPUT, "Two keys were asked for, one of them twice, and the function was not called once for each.");
            Memoizer<String, String> names = new Memoizer<>(key -> "result of " + key);
            for (String key : List.of("Aa", "BB")) {
                Expect.equal("result of " + key, names.get(key), BugClass.WRONG_OUTPUT,
                        "get of a key returned the result of another one, whose hash code is the same: keys are compared with equals.");
            }
        });
    }

    @Test
    void keepsMany(Actors actors) {
        AtomicInteger calls = new AtomicInteger();
        actors.run("the only thread", () -> {
            Memoizer<Integer, Integer> memoizer = new Memoizer<>(key -> {
                calls.incrementAndGet();
                return 2 * key;
            });
            for (int round = 0; round < 2; round++) {
                for (int key = 0; key < MANY; key++) {
                    Expect.equal(2 * key, memoizer.get(key), BugClass.WRONG_OUTPUT, "get returned something else than the function.");
                }
            }
            Expect.equal(MANY, calls.get(), BugClass.WRONG_OUTPUT, "Many keys were asked for, each of them twice, and the function was not called once for each: what is known is kept for ever.");
        });
    }

    @Test
    void nullIsAResult(Actors actors) {
        AtomicInteger calls = new AtomicInteger();
        actors.run("the only thread", () -> {
            Memoizer<String, String> memoizer = new Memoizer<>(key -> {
                calls.incrementAndGet();
                return null;
            });
            for (int i = 0; i < 3; i++) {
                Expect.equal(null, memoizer.get("nobody"), BugClass.WRONG_OUTPUT, "The function gave null, and get returned something else.");
            }
            Expect.equal(1, calls.get(), BugClass.WRONG_OUTPUT, "The function gave null, and is called again each time: null is a result like any other, and is kept.");
        });
    }

    @Test
    void failureIsNotKept(Actors actors) {
        for (Throwable failure : List.of(new ArithmeticException("broken"), new AssertionError("broken"))) {
            Held function = new Held();
            Memoizer<String, String> memoizer = new Memoizer<>(function);
            function.letFail(failure);
            new Caller(actors, "caller", memoizer, Held.KEY).expectEnd(BugClass.MISSED_TERMINATION, FAILED + ", and get never ends.").expectFailure(failure, FAILED);
            String again = FAILED + " once, and works now";
            new Caller(actors, "next caller", memoizer, Held.KEY).expectEnd(BugClass.MISSED_TERMINATION, again + ", and get never ends.")
                    .expectResult("result 2", again);
            new Caller(actors, "last caller", memoizer, Held.KEY).expectEnd(BugClass.MISSED_TERMINATION, again + ", and get never ends.")
                    .expectResult("result 2", again + "; its result is known");
        }
    }

    @Test
    void ownState(Actors actors) {
        actors.run("the only thread", () -> {
            Memoizer<String, String> one = new Memoizer<>(key -> "one");
            Memoizer<String, String> other = new Memoizer<>(key -> "other");
            for (int i = 0; i < 2; i++) {
                expectOwn("one", one.get("key"));
                expectOwn("other", other.get("key"));
            }
        });
    }

    @Test
    void waitersGetTheResult(Actors actors) {
        Held function = new Held();
        Memoizer<String, String> memoizer = new Memoizer<>(function);
        Caller first = begin(actors, function, memoizer);
        Caller second = new Caller(actors, "second caller", memoizer, Held.KEY);
        Caller third = new Caller(actors, "third caller", memoizer, Held.KEY);
        for (Caller waiting : List.of(second, third)) {
            waiting.expectWaiting(BugClass.WRONG_OUTPUT, "A key is still being computed, and get of another thread came back.");
        }
        Expect.equal(1, function.calls.get(), BugClass.CHECK_THEN_ACT, TWICE);
        Actor stray = actors.start("a wake-up without a signal", () -> StrayWakeUp.in(memoizer, second.thread, third.thread));
        try {
            stray.expectBlocked(BugClass.WRONG_OUTPUT, "It has ended.");
        } catch (CheckFailure ended) {
            // that is one of the two
        }
        for (Caller waiting : List.of(second, third)) {
            waiting.expectWaiting(BugClass.SPURIOUS_WAKEUP,
                    "A thread that waits for a result was woken while it was still being computed, and get came back: a wake-up is only a hint, so check again in a loop.");
        }
        function.letGo();
        for (Caller caller : List.of(first, second, third)) {
            caller.expectEnd(BugClass.LOST_WAKEUP, "The result is there, and a thread that waits for it sleeps on: all who wait must be woken.")
                    .expectResult("result 1", "Three threads asked for the same key");
        }
    }

    @Test
    void waitersLearnOfFailure(Actors actors) {
        for (Throwable failure : List.of(new ArithmeticException("broken"), new AssertionError("broken"))) {
            Held function = new Held();
            Memoizer<String, String> memoizer = new Memoizer<>(function);
            Caller first = begin(actors, function, memoizer);
            List<Caller> waiting = List.of(new Caller(actors, "second caller", memoizer, Held.KEY).settle(), new Caller(actors, "third caller", memoizer, Held.KEY).settle());
            function.letFail(failure);
            String when = FAILED + " while others waited for the result";
            first.expectEnd(BugClass.MISSED_TERMINATION, when + ", and the thread that called it never comes back.").expectFailure(failure, when);
            for (Caller caller : waiting) {
                caller.expectEnd(BugClass.MISSED_TERMINATION, when + ", and a thread that waits never comes back: whatever the function throws, those who wait must be told.");
                if (!caller.returned("result 2")) {
                    caller.expectFailure(failure, when);
                }
            }
        }
    }

    @Test
    void otherKeysGoOn(Actors actors) {
        Held function = new Held();
        Memoizer<String, String> memoizer = new Memoizer<>(function);
        new Caller(actors, "early caller", memoizer, "known").expectEnd(BugClass.MISSED_TERMINATION, "get never ends.");
        Caller first = begin(actors, function, memoizer);
        // The last two have the same hash code as the one that is being computed.
        for (String key : List.of("known", "quick", "AaBB", "BBBB")) {
            new Caller(actors, "caller for another key", memoizer, key).expectEnd(BugClass.OVER_SERIALISED, "One key takes long to compute, and get of "
                    + (key.equals("known") ? "another key, whose result is known," : "another key") + " waits for it"
                    + (key.equals("AaBB") || key.equals("BBBB") ? " (the two have the same hash code)" : "") + ": hold no lock that others need while the function runs.")
                    .expectResult("quick " + key, "Another key is being computed");
        }
        function.letGo();
        first.expectEnd(BugClass.MISSED_TERMINATION, "get never ends.").expectResult("result 1", "Other keys were asked for meanwhile");
    }

    @Test
    void computesFromOthers(Actors actors) {
        int deep = 200;
        AtomicReference<Memoizer<Integer, Integer>> itself = new AtomicReference<>();
        AtomicInteger calls = new AtomicInteger();
        itself.set(new Memoizer<>(key -> {
            calls.incrementAndGet();
            try {
                return key == 0 ? 0 : 1 + itself.get().get(key - 1);
            } catch (ExecutionException | InterruptedException failed) {
                throw new IllegalStateException(failed);
            }
        }));
        String story = "The function asks the memoizer for other keys, each for the next one";
        actors.start("caller", () -> {
            try {
                Expect.equal(deep, itself.get().get(deep), BugClass.WRONG_OUTPUT, story + ", and the result is wrong.");
            } catch (ExecutionException | RuntimeException failed) {
                throw new CheckFailure(BugClass.WRONG_OUTPUT, story + ", and get failed: what holds results must not mind that they are asked for while one is being computed.");
            }
            Expect.equal(deep + 1, calls.get(), BugClass.WRONG_OUTPUT, story + ", and was not called once for each.");
        }).expectEnd(diagnosis -> new CheckFailure(BugClass.POOL_STARVATION,
                story + ", and get never ends: the computations that are waited for need threads (or locks) which those that wait for them hold."));
    }

    @Test
    void interruptedWhileWaiting(Actors actors) {
        Held function = new Held();
        Memoizer<String, String> memoizer = new Memoizer<>(function);
        Caller first = begin(actors, function, memoizer);
        Caller interrupted = new Caller(actors, "interrupted caller", memoizer, Held.KEY).settle();
        Caller third = new Caller(actors, "third caller", memoizer, Held.KEY).settle();
        interrupted.actor.interrupt();
        interrupted.expectEnd(BugClass.INTERRUPT_SWALLOWED,
                "A thread was interrupted while it waited for a result that another one is computing, and it waits on: it must give up at once.");
        Expect.that(interrupted.wasInterrupted(), BugClass.INTERRUPT_SWALLOWED,
                "A thread was interrupted while it waited for a result that another one is computing, and get threw no InterruptedException.");
        String others = "One of those who wait for a result was interrupted, which is no matter of the others";
        third.expectWaiting(BugClass.WRONG_OUTPUT, others + ", and get of another thread came back before the result was there.");
        function.letGo();
        for (Caller caller : List.of(first, third)) {
            caller.expectEnd(BugClass.LOST_WAKEUP, others + ", and one of them never comes back.").expectResult("result 1", others);
        }
        new Caller(actors, "last caller", memoizer, Held.KEY).expectEnd(BugClass.LOST_WAKEUP, others + ", and get never ends.").expectResult("result 1", others);
    }

    @Test
    void noThreadsLeft(Actors actors) {
        int uses = 8;
        Leftovers leftovers = Leftovers.fromNow();
        actors.run("caller", () -> {
            for (int i = 0; i < uses; i++) {
                new Memoizer<String, String>(key -> key).get("key");
            }
        });
        leftovers.expectFewerThan(uses, actors, left -> "After " + uses + " memoizers were used, " + left
                + " threads are left: there is no close(), so threads that a memoizer starts must end by themselves when the computation has.");
    }

    private static void expectOwn(String expected, String result) {
        Expect.that(result != null, BugClass.WRONG_OUTPUT, "get returned null, and the function had given something else: the result was taken before it was there.");
        Expect.equal(expected, result, BugClass.STATIC_STATE, "Two memoizers share what they know: what belongs to one must not be static.");
    }

    /** A thread that is in the middle of computing the held key. */
    private static Caller begin(Actors actors, Held function, Memoizer<String, String> memoizer) {
        Caller first = new Caller(actors, "first caller", memoizer, Held.KEY);
        actors.start("observer", function.begun::await).expectEnd(diagnosis -> new CheckFailure(BugClass.WRONG_OUTPUT,
                "A key that nobody has asked for before was asked for, and the function was not called."));
        return first;
    }
}

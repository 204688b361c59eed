import dev.grade.api.Actor;
import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Expect;
import dev.grade.api.Explore;
import dev.grade.api.InFlight;
import dev.grade.api.Instruments;
import dev.grade.api.Leftovers;
import dev.grade.api.Rendezvous;
import dev.grade.api.Round;
import dev.grade.api.Scaling;
import dev.grade.api.Stress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

/** Checks of the exercise overlap-the-waits. Waits are simulated: a call lasts until the check lets it go. */
class OverlapChecks {
    private static final String EVERY_ONE = "Every call must be made once, and its result stand in the place of the call.";
    private static final String TOO_MANY = "More calls were under way at once than maxConcurrent allows.";
    private static final String NEVER_ENDED = "Calls failed, and fetchAll never ended.";

    /**
     * One at a time, so that nothing but what is kept from the first call can spoil the second. What nobody waits for is
     * missing; more results than there are calls come from an earlier fetchAll.
     */
    @Test
    void callsAreIndependent(Actors actors) {
        actors.run("caller", () -> {
            Expect.equal(names(2), fetch(numbered(2, new AtomicIntegerArray(2)), 1), BugClass.WRONG_OUTPUT, EVERY_ONE);
            Map<Integer, List<String>> all = new TreeMap<>();
            for (int count = 3; count >= 1; count--) {
                all.put(count, fetch(numbered(count, new AtomicIntegerArray(count)), 1));
            }
            all.forEach((count, results) -> Expect.that(results.size() <= count, BugClass.STATIC_STATE,
                    "The first fetchAll was right, and a later one gives results of an earlier one: something is kept in a static field from one call to the next."));
            all.forEach((count, results) -> Expect.equal(names(count), results, BugClass.WRONG_OUTPUT, EVERY_ONE));
        });
    }

    @Test
    void inOrder(Actors actors) {
        int[][] shapes = {{1, 1}, {3, 1}, {4, 4}, {7, 3}, {2, 100}, {20, 6}};
        actors.run("caller", () -> {
            for (int[] shape : shapes) {
                int count = shape[0];
                AtomicIntegerArray made = new AtomicIntegerArray(count);
                List<String> results = fetch(numbered(count, made), shape[1]);
                String what = count + " calls, maxConcurrent " + shape[1] + ": ";
                Expect.equal(names(count), results, BugClass.WRONG_OUTPUT, what + EVERY_ONE);
                for (int i = 0; i < count; i++) {
                    Expect.equal(1, made.get(i), BugClass.WRONG_OUTPUT, what + "A call was not made once.");
                }
            }
            AtomicInteger made = new AtomicInteger();
            Callable<String> same = () -> {
                made.incrementAndGet();
                return "same";
            };
            Expect.equal(Collections.nCopies(3, "same"), fetch(Collections.nCopies(3, same), 2), BugClass.WRONG_OUTPUT,
                    "The same object stands in the list three times, which makes three calls with a result each: go by the place in the list, not by the object.");
            Expect.equal(3, made.get(), BugClass.WRONG_OUTPUT, "The same object stands in the list three times, and must be called three times.");
        });
    }

    @Test
    void nothingToFetch(Actors actors) {
        actors.run("caller", () -> {
            for (int limit = 1; limit <= 4; limit += 3) {
                try {
                    Expect.equal(List.of(), fetch(List.<Callable<String>>of(), limit), BugClass.WRONG_OUTPUT,
                            "For no calls the result must be an empty list.");
                } catch (IllegalArgumentException | IndexOutOfBoundsException | NullPointerException thrown) {
                    throw new CheckFailure(BugClass.WRONG_OUTPUT,
                            "For no calls the result must be an empty list; a pool of no threads can't be made.", "[]",
                            thrown.getClass().getSimpleName());
                }
            }
        });
    }

    @Test
    void failures(Actors actors) {
        for (int limit : new int[]{1, 3, 9}) {
            failing(actors, limit, 2);
            failing(actors, limit, 0);
        }
        failing(actors, 1, 1, 2);
        failing(actors, 4, 3, 1);
        Gated one = new Gated(1);
        one.openAll();
        IllegalStateException unchecked = new IllegalStateException("not connected");
        Attempt attempt = new Attempt(actors, List.of(one.throwing(0, unchecked)), 1);
        attempt.expectEnd(unchecked);
    }

    /** Four calls of which one or two fail, these two in this order. */
    private static void failing(Actors actors, int limit, int... failing) {
        Gated gated = new Gated(4);
        IOException[] thrown = new IOException[4];
        List<Callable<Integer>> calls = gated.calls();
        int first = failing[0];
        for (int number : failing) {
            thrown[number] = new IOException("call " + number);
            calls.set(number, gated.throwing(number, thrown[number]));
            first = Math.min(first, number);
        }
        if (failing.length == 1) {
            gated.openAll();
        }
        Attempt attempt = new Attempt(actors, calls, limit);
        for (int i = 0; i < failing.length && failing.length > 1; i++) {
            Gated.settle(attempt.caller);
            gated.open(failing[i]);
        }
        Gated.settle(attempt.caller);
        gated.openAll();
        attempt.expectEnd(thrown[first]);
        for (int number : failing) {
            Expect.that(gated.made(number) <= 1, BugClass.WRONG_OUTPUT,
                    "A call that failed was made a second time: every call is made once. It may have done half of its work, so whether to try again is for the caller of fetchAll to say.");
        }
    }

    /** A fetchAll that must fail. */
    private static final class Attempt {
        private final Actor caller;
        private volatile Throwable thrown;

        Attempt(Actors actors, List<Callable<Integer>> calls, int limit) {
            caller = actors.start("caller", () -> {
                try {
                    Overlap.fetchAll(calls, limit);
                } catch (Throwable failure) {
                    thrown = failure;
                }
            });
        }

        void expectEnd(Exception expected) {
            caller.expectEnd(diagnosis -> new CheckFailure(diagnosis.bugClass(), NEVER_ENDED + " " + diagnosis.getMessage()));
            expectThrown(expected, thrown);
        }
    }

    private static void expectThrown(Exception expected, Throwable actual) {
        Expect.that(actual != null, BugClass.EXCEPTION_SWALLOWED,
                "A call threw an exception, and fetchAll returned as if all were well: whoever called it never hears of it.");
        if (actual == expected || (actual.getClass() == expected.getClass() && actual.getCause() == expected)) {
            return;
        }
        for (Throwable cause = actual.getCause(); cause != null; cause = cause.getCause()) {
            Expect.that(cause != expected, BugClass.WRONG_OUTPUT,
                    "fetchAll threw an exception that wraps the one of the call: throw that one itself, which is the cause.");
        }
        throw new CheckFailure(BugClass.WRONG_OUTPUT,
                "fetchAll must throw what the first of the failed calls threw, in the order of the list, even if a later one failed sooner.",
                told(expected), told(actual));
    }

    private static String told(Throwable thrown) {
        return thrown.getClass().getSimpleName() + " " + thrown.getMessage();
    }

    @Test
    void atMostSoMany(Actors actors) {
        for (int limit : new int[]{1, 3}) {
            Gated gated = new Gated(8);
            Actor caller = actors.start("caller", () -> Overlap.fetchAll(gated.calls(), limit));
            Gated.settle(caller);
            expectAtMost(limit, gated.inside());
            gated.open(0);
            gated.open(1);
            Gated.settle(caller);
            expectAtMost(limit, gated.inside());
            gated.openAll();
            caller.expectEnd();
        }
    }

    private static void expectAtMost(int limit, int seen) {
        if (seen > limit) {
            throw new CheckFailure(BugClass.OVER_LIMIT, TOO_MANY, "at most " + limit, Integer.toString(seen));
        }
    }

    @Test
    void lastCallEndsFirst(Actors actors) {
        Gated gated = new Gated(3);
        List<List<Integer>> results = new ArrayList<>();
        Actor caller = actors.start("caller", () -> results.add(fetch(gated.calls(), 3)));
        for (int number = 2; number >= 0; number--) {
            Gated.settle(caller);
            gated.open(number);
        }
        caller.expectEnd();
        Expect.equal(List.of(List.of(0, 1, 2)), results, BugClass.WRONG_OUTPUT,
                "The calls ended in another order than they stand in the list, and the results came out in that order: each must stand in the place of its call.");
    }

    @Test
    void callersSideBySide(Actors actors) {
        Gated gated = new Gated(3);
        List<List<Integer>> results = new ArrayList<>();
        Actor held = actors.start("first caller", () -> results.add(fetch(gated.calls(), 2)));
        Gated.settle(held);
        List<List<String>> others = new ArrayList<>();
        Actor other = actors.start("second caller", () -> others.add(fetch(numbered(3, new AtomicIntegerArray(3)), 2)));
        other.expectEnd(diagnosis -> new CheckFailure(BugClass.OVER_SERIALISED,
                "While the calls of one caller were under way, another caller's fetchAll could not go on: the two share a lock, a pool or permits. "
                        + diagnosis.getMessage()));
        gated.openAll();
        held.expectEnd();
        String mixed = "Two threads called fetchAll at the same time, and one got what belongs to the other: nothing may be kept in static fields.";
        Expect.equal(List.of(names(3)), others, BugClass.STATIC_STATE, mixed);
        Expect.equal(List.of(List.of(0, 1, 2)), results, BugClass.STATIC_STATE, mixed);
    }

    @Test
    void noThreadsLeft(Actors actors) {
        Leftovers leftovers = Leftovers.fromNow();
        fetchAndFail(actors, 3);
        leftovers.countAsShared();
        fetchAndFail(actors, 8);
        // What is left of one pool for all calls does not grow; of those that are about to end one can wait for the end.
        leftovers.expectFewerThan(8, actors, left -> "After eleven calls of fetchAll that ended well and eleven that failed, "
                + left + " threads are left, more with every call: close the executor in finally, or let your threads end.");
    }

    private static void fetchAndFail(Actors actors, int times) {
        actors.run("caller", () -> {
            for (int i = 0; i < times; i++) {
                fetch(numbered(2, new AtomicIntegerArray(2)), 2);
                try {
                    Overlap.fetchAll(List.<Callable<String>>of(() -> {
                        throw new IOException("no route");
                    }, () -> "fine", () -> "fine"), 2);
                } catch (Exception expected) {
                    // another check looks at what was thrown
                }
            }
        });
    }

    @Explore
    void everyOrder(Round round) {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicIntegerArray made = new AtomicIntegerArray(3);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int number = i;
            calls.add(() -> {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                made.incrementAndGet(number);
                inside.decrementAndGet();
                return number;
            });
        }
        round.thread("caller", () -> {
            Expect.equal(List.of(0, 1, 2), fetch(calls, 2), BugClass.WRONG_OUTPUT, EVERY_ONE);
            Expect.equal("[1, 1, 1]", made.toString(), BugClass.WRONG_OUTPUT, EVERY_ONE);
            expectAtMost(2, most.get());
        });
    }

    @Explore
    void failuresInEveryOrder(Round round) {
        IOException first = new IOException("call 0");
        IOException second = new IOException("call 1");
        round.thread("caller", () -> {
            Throwable out = null;
            try {
                Overlap.fetchAll(List.<Callable<Integer>>of(() -> {
                    throw first;
                }, () -> {
                    throw second;
                }), 2);
            } catch (Throwable thrown) {
                out = thrown;
            }
            expectThrown(first, out);
        });
    }

    @Stress
    void manyCallers(Round round) {
        for (int caller = 0; caller < 3; caller++) {
            int count = 5 + caller;
            int limit = 2 + caller;
            round.thread("caller " + (caller + 1), () -> round.repeat(4, 1, step -> {
                InsideCount inside = new InsideCount();
                List<Callable<String>> calls = numbered(count, new AtomicIntegerArray(count));
                calls.replaceAll(call -> () -> inside.of(call));
                Expect.equal(names(count), fetch(calls, limit), BugClass.WRONG_OUTPUT, "With several callers at once: " + EVERY_ONE);
                expectAtMost(limit, inside.most.get());
            }));
        }
    }

    private static final class InsideCount {
        private final AtomicInteger now = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        <T> T of(Callable<T> call) throws Exception {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            try {
                return call.call();
            } finally {
                now.decrementAndGet();
            }
        }
    }

    @Scaling
    void fourWaitsAtOnce(Instruments timing) {
        waits(timing, 4, 3);
    }

    @Scaling
    void manyWaitsAtOnce(Instruments timing) {
        waits(timing, 32, 2);
    }

    /** Calls that each last until as many as the limit are under way, a few times over. */
    private static void waits(Instruments timing, int limit, int times) {
        Rendezvous meeting = timing.rendezvous("a call", limit, times);
        InFlight inFlight = timing.inFlight();
        List<Callable<Integer>> calls = new ArrayList<>();
        List<Integer> expected = new ArrayList<>();
        for (int i = 0; i < limit * times; i++) {
            int number = i;
            expected.add(number);
            calls.add(() -> inFlight.inside(() -> {
                meeting.arrive();
                return number;
            }));
        }
        timing.run("caller", () -> Expect.equal(expected, fetch(calls, limit), BugClass.WRONG_OUTPUT, EVERY_ONE));
        inFlight.expectAtMost(limit, BugClass.OVER_LIMIT, TOO_MANY);
    }

    private static <T> List<T> fetch(List<? extends Callable<T>> calls, int limit) throws Exception {
        List<T> results = Overlap.fetchAll(calls, limit);
        Expect.that(results != null, BugClass.WRONG_OUTPUT, "fetchAll returned null in place of a list.");
        return new ArrayList<>(results);
    }

    private static List<Callable<String>> numbered(int count, AtomicIntegerArray made) {
        List<Callable<String>> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            calls.add(() -> {
                made.incrementAndGet(number);
                return "result " + number;
            });
        }
        return calls;
    }

    private static List<String> names(int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add("result " + i);
        }
        return names;
    }
}

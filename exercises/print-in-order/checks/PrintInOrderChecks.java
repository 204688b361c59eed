import dev.grade.api.Actor;
import dev.grade.api.Actors;
import dev.grade.api.Body;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Expect;
import dev.grade.api.Explore;
import dev.grade.api.Round;
import dev.grade.api.StaticState;
import dev.grade.api.StrayWakeUp;
import dev.grade.api.Stress;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/**
 * Checks of the exercise print-in-order. They judge the order in which callbacks begin and end, not when a method
 * returns: a solution may let first() wait until second() has come.
 */
class PrintInOrderChecks {
    private static final String IN_ORDER = "first, second, third";
    private static final String SHARED = "Two Foos used at the same time disturbed each other, although one alone works: they share state.";

    @Test
    void waitsForItsTurn(Actors actors) {
        Calls calls = new Calls(actors, "");
        calls.callThird();
        calls.expectNone(BugClass.WRONG_OUTPUT,
                "third() ran its callback although neither first() nor second() had been called: it must wait for its turn.");
        calls.callSecond();
        calls.expectNone(BugClass.WRONG_OUTPUT,
                "second() or third() ran its callback although first() had not been called: both must wait for their turn.");
        calls.callFirst();
        calls.settle();
        calls.expectAtMost("first", BugClass.WRONG_OUTPUT,
                "Another callback began while that of first() was still running: tell second() to go on only when printFirst.run() has returned.");
        calls.firstMayEnd.countDown();
        calls.settle();
        if (calls.hasRunThird() && goesOnWhenWoken(actors)) {
            throw new CheckFailure(BugClass.SPURIOUS_WAKEUP,
                    "third() was woken and ran its callback before that of second() had ended: a wake-up is only a hint, so check the condition again in a loop.");
        }
        calls.expectAtMost("first, second", BugClass.WRONG_OUTPUT,
                "third() ran its callback before that of second() had ended: it must wait for second(), not only for first().");
        calls.secondMayEnd.countDown();
        calls.expectEnd();
        calls.expectInOrder();
        actors.expectNoneSpins();
    }

    @Test
    void ownState(Actors actors) {
        Calls one = new Calls(actors, "one Foo: ").withoutGates();
        Calls other = new Calls(actors, "another Foo: ").withoutGates();
        one.callThird();
        one.callSecond();
        other.callThird();
        other.callSecond();
        other.callFirst();
        one.settle();
        one.expectNone(BugClass.STATIC_STATE,
                "Calling first() on one Foo let the methods of another Foo go on: what they wait on is shared by all instances, so it is static or otherwise global.");
        other.expectEndApart();
        one.callFirst();
        one.expectEndApart();
        Calls next = new Calls(actors, "a third Foo: ").withoutGates();
        next.callThird();
        next.callSecond();
        next.expectNone(BugClass.STATIC_STATE,
                "In a new Foo, second() or third() did not wait for first(), because another Foo had been used before: its state is shared by all instances.");
        next.callFirst();
        next.expectEndApart();
        Calls early = new Calls(actors, "an early Foo: ").withoutGates();
        Calls late = new Calls(actors, "a late Foo: ").withoutGates();
        early.callFirst();
        late.callFirst();
        late.callSecond();
        late.callThird();
        late.expectEndApart();
        early.callSecond();
        early.callThird();
        early.expectEndApart();
    }

    @Test
    void remembersEarlierCalls(Actors actors) {
        Calls calls = new Calls(actors, "").withoutGates();
        calls.callFirst();
        calls.callSecond();
        calls.callThird();
        calls.expectEnd();
        calls.expectInOrder();
    }

    @Test
    void staysWhenWoken(Actors actors) {
        Expect.that(!goesOnWhenWoken(actors), BugClass.SPURIOUS_WAKEUP,
                "A waiting method was woken before its turn and ran its callback: a wake-up is only a hint, so check the condition again in a loop.");
    }

    /** To end with the exception is as right as to go on waiting; to run the callback out of turn is neither. */
    @Test
    void interruptedWhileWaiting(Actors actors) {
        for (String method : new String[]{"second", "third"}) {
            Foo foo = new Foo();
            Queue<String> begun = new ConcurrentLinkedQueue<>();
            Runnable callback = () -> begun.add(method);
            Actor interrupted = actors.start("interrupted " + method, () -> {
                try {
                    if (method.equals("second")) {
                        foo.second(callback);
                    } else {
                        foo.third(callback);
                    }
                } catch (InterruptedException | RuntimeException ended) {
                    // a right answer to an interrupt
                }
            });
            settle(interrupted);
            interrupted.interrupt();
            settle(interrupted);
            Expect.that(begun.isEmpty(), BugClass.INTERRUPT_SWALLOWED, method
                    + "() was interrupted while it waited, and ran its callback before its turn: an interrupt is no signal to go on. Let the InterruptedException out.");
        }
        expectThirdWaitsOn(actors);
    }

    /** Who leaves with the exception has not run its callback, so it must not tell the next one that it has. */
    private static void expectThirdWaitsOn(Actors actors) {
        Foo foo = new Foo();
        Queue<String> begun = new ConcurrentLinkedQueue<>();
        Actor third = actors.start("third behind an interrupted second", () -> {
            try {
                foo.third(() -> begun.add("third"));
            } catch (InterruptedException | RuntimeException broken) {
                // so it is told that its turn will not come
            }
        });
        settle(third);
        Actor second = actors.start("interrupted second before a third", () -> {
            try {
                foo.second(() -> begun.add("second"));
            } catch (InterruptedException | RuntimeException ended) {
                // a right answer to an interrupt
            }
        });
        settle(second);
        second.interrupt();
        settle(second);
        settle(third);
        Expect.that(begun.isEmpty(), BugClass.INTERRUPT_SWALLOWED,
                "second() was interrupted while it waited, and third() ran its callback although neither printFirst nor printSecond had run: "
                        + "what tells third() to go on belongs behind printSecond.run(), not into a finally block that an exception passes, too.");
    }

    private static boolean goesOnWhenWoken(Actors actors) {
        Calls calls = new Calls(actors, "woken too early: ").withoutGates();
        calls.callThird();
        calls.callSecond();
        calls.wakeForNoReason();
        boolean wentOn = !calls.begun.isEmpty();
        calls.callFirst();
        return wentOn;
    }

    @Explore(endsIgnoredWaits = true)
    void everyOrder(Round round) {
        anyOrder(round);
    }

    @Explore(endsIgnoredWaits = true)
    void twoInEveryOrder(Round round) {
        twoAtOnce(round);
    }

    @Stress
    void anyOrder(Round round) {
        Trace trace = new Trace();
        threeThreads(round, new Foo(), trace, "");
        round.after(() -> trace.expectInOrder(BugClass.WRONG_OUTPUT,
                "With three threads at once the callbacks did not run once each in the order first, second, third."));
    }

    @Stress
    void twoAtOnce(Round round) {
        Trace one = new Trace();
        Trace other = new Trace();
        threeThreads(round, new Foo(), one, " of one Foo");
        threeThreads(round, new Foo(), other, " of another Foo");
        round.after(() -> {
            one.expectInOrder(BugClass.STATIC_STATE, SHARED);
            other.expectInOrder(BugClass.STATIC_STATE, SHARED);
        });
    }

    private static void threeThreads(Round round, Foo foo, Trace trace, String of) {
        Runnable printFirst = round.hook(() -> trace.add("first"));
        Runnable printSecond = round.hook(() -> trace.add("second"));
        Runnable printThird = round.hook(() -> trace.add("third"));
        round.thread("first" + of, () -> foo.first(printFirst));
        round.thread("second" + of, () -> foo.second(printSecond));
        round.thread("third" + of, () -> foo.third(printThird));
    }

    /** The calls of one Foo, each on a thread of its own; the first two callbacks end only when they may. */
    private static final class Calls {
        private final Foo foo = new Foo();
        private final Actors actors;
        private final String of;
        private final Queue<String> begun = new ConcurrentLinkedQueue<>();
        private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();
        private final Queue<Actor> started = new ConcurrentLinkedQueue<>();
        private final CountDownLatch firstMayEnd = new CountDownLatch(1);
        private final CountDownLatch secondMayEnd = new CountDownLatch(1);

        Calls(Actors actors, String of) {
            this.actors = actors;
            this.of = of;
        }

        Calls withoutGates() {
            firstMayEnd.countDown();
            secondMayEnd.countDown();
            return this;
        }

        void callFirst() {
            call("first", () -> foo.first(() -> print("first", firstMayEnd)));
        }

        void callSecond() {
            call("second", () -> foo.second(() -> print("second", secondMayEnd)));
        }

        void callThird() {
            call("third", () -> foo.third(() -> begun.add("third")));
        }

        private void call(String name, Body body) {
            Actor actor = actors.start(of + name, () -> {
                threads.add(Thread.currentThread());
                body.run();
            });
            started.add(actor);
            PrintInOrderChecks.settle(actor);
        }

        private void print(String name, CountDownLatch mayEnd) {
            begun.add(name);
            try {
                mayEnd.await();
            } catch (InterruptedException endOfCheck) {
                Thread.currentThread().interrupt();
            }
        }

        void wakeForNoReason() {
            Thread[] parked = threads.toArray(Thread[]::new);
            PrintInOrderChecks.settle(actors.start("a wake-up without a signal", () -> StrayWakeUp.in(foo, parked)));
            settle();
        }

        void settle() {
            started.forEach(PrintInOrderChecks::settle);
        }

        void expectNone(BugClass bugClass, String message) {
            expectAtMost("", bugClass, message);
        }

        void expectAtMost(String expected, BugClass bugClass, String message) {
            String actual = String.join(", ", begun);
            if (!expected.startsWith(actual)) {
                throw new CheckFailure(bugClass, message, expected.isEmpty() ? "no callback" : expected, actual);
            }
        }

        /** Those that have ended come first: an exception of one may be why another waits. */
        void expectEnd() {
            started.stream().filter(Actor::hasEnded).forEach(Actor::expectEnd);
            started.forEach(Actor::expectEnd);
        }

        boolean hasRunThird() {
            return begun.contains("third");
        }

        /** One Foo alone does this right, so if now it does not, what the two share is to blame if anything is. */
        void expectEndApart() {
            boolean shares = StaticState.isKeptBy(Foo.class);
            CheckFailure disturbed = new CheckFailure(BugClass.STATIC_STATE,
                    "With more than one Foo in use, one does not do what it does alone: static fields of one change what the other waits for.");
            started.forEach(actor -> actor.expectEnd(diagnosis -> shares ? disturbed : diagnosis));
            if (shares && !isInOrder()) {
                throw disturbed;
            }
            expectInOrder();
        }

        boolean isInOrder() {
            return String.join(", ", begun).equals(IN_ORDER);
        }

        void expectInOrder() {
            Expect.equal(IN_ORDER, String.join(", ", begun), BugClass.WRONG_OUTPUT,
                    "Every callback must run exactly once, in the order first, second, third.");
        }
    }

    /** Waits until the thread has ended or can't go on by itself. */
    private static void settle(Actor actor) {
        try {
            actor.expectBlocked(BugClass.WRONG_OUTPUT, "The call has returned.");
        } catch (CheckFailure ended) {
            // that is one of the two
        }
    }

    /**
     * The callbacks that ran. Plain fields on purpose: a right solution orders the callbacks, so that each one sees what
     * those before it wrote.
     */
    private static final class Trace {
        private final String[] names = new String[6];
        private int count;

        void add(String name) {
            int index = count;
            if (index < names.length) {
                names[index] = name;
            }
            count = index + 1;
        }

        void expectInOrder(BugClass bugClass, String message) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < Math.min(count, names.length); i++) {
                text.append(i == 0 ? "" : ", ").append(names[i]);
            }
            Expect.equal(IN_ORDER, text.toString(), bugClass, message);
        }
    }
}

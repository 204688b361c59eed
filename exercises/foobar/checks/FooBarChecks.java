import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.Expect;
import dev.grade.api.Explore;
import dev.grade.api.Round;
import dev.grade.api.Stress;
import org.junit.jupiter.api.Test;

/**
 * Checks of the exercise foobar. They judge the order in which callbacks begin and end, not on which thread they run nor
 * when a method returns: a solution may let foo() wait until bar() has come, or the other way round.
 */
class FooBarChecks {
    private static final String SHARED = "Two FooBars used at the same time disturbed each other, although one alone works: they share state.";

    @Test
    void eachWaitsForTheOther(Actors actors) {
        Stage stage = Stage.gated(actors, 2);
        stage.callBar();
        stage.expectBegun(0, BugClass.WRONG_OUTPUT,
                "bar() ran its callback although foo() had not been called: it must wait for its turn.");
        stage.callFoo();
        stage.expectEachWaitsForTheLast();
        actors.expectNoneSpins();
    }

    @Test
    void nTimes(Actors actors) {
        for (int n : new int[] {1, 4}) {
            Stage fooFirst = Stage.open(actors, "n = " + n + ": ", n);
            fooFirst.callFoo();
            Expect.that(fooFirst.hasAtMost(1), BugClass.WRONG_OUTPUT,
                    "foo() ran its callback a second time although bar() had not been called: it must wait until bar's callback has ended.");
            fooFirst.callBar();
            fooFirst.expectEnd();
            Stage barFirst = Stage.open(actors, "n = " + n + ": ", n);
            barFirst.callBar();
            barFirst.callFoo();
            barFirst.expectEnd();
        }
    }

    @Test
    void ownState(Actors actors) {
        Stage one = Stage.open(actors, "one FooBar: ", 2);
        Stage other = Stage.open(actors, "another FooBar: ", 3);
        one.callBar();
        other.callBar();
        Stage.settle(one, other);
        other.callFoo();
        other.expectEndApart();
        one.expectBegun(0, BugClass.STATIC_STATE,
                "Calling foo() on one FooBar let bar() of another FooBar go on: what they wait on is shared by all instances, so it is static or otherwise global.");
        one.callFoo();
        one.expectEndApart();
        Stage early = Stage.open(actors, "an early FooBar: ", 2);
        Stage late = Stage.open(actors, "a late FooBar: ", 2);
        early.callFoo();
        late.callFoo();
        Stage.settle(early, late);
        late.callBar();
        late.expectEndApart();
        early.callBar();
        early.expectEndApart();
    }

    @Test
    void staysWhenWoken(Actors actors) {
        String message = " was woken before its turn and ran its callback: a wake-up is only a hint, so check the condition again in a loop.";
        Stage barFirst = Stage.open(actors, "woken too early: ", 2);
        barFirst.callBar();
        if (barFirst.wakeForNoReason()) {
            Expect.that(barFirst.hasAtMost(0), BugClass.SPURIOUS_WAKEUP, "A waiting bar()" + message);
        }
        barFirst.callFoo();
        barFirst.expectEnd();
        Stage fooFirst = Stage.open(actors, "woken too early: ", 2);
        fooFirst.callFoo();
        if (fooFirst.wakeForNoReason()) {
            Expect.that(fooFirst.hasAtMost(1), BugClass.SPURIOUS_WAKEUP, "A waiting foo()" + message);
        }
        fooFirst.callBar();
        fooFirst.expectEnd();
    }

    /** To end with the exception is as right as to go on waiting; to run the callback out of turn is neither. */
    @Test
    void interruptedWhileWaiting(Actors actors) {
        String message = " was interrupted while it waited, and ran its callback before its turn: an interrupt is no signal to go on. Let the InterruptedException out.";
        Stage barFirst = Stage.open(actors, "interrupted ", 2);
        Stage fooFirst = Stage.open(actors, "interrupted ", 2);
        barFirst.callBar();
        fooFirst.callFoo();
        if (Stage.interrupt(barFirst, fooFirst)) {
            Expect.that(barFirst.hasAtMost(0), BugClass.INTERRUPT_SWALLOWED, "bar()" + message);
            Expect.that(fooFirst.hasAtMost(1), BugClass.INTERRUPT_SWALLOWED, "foo()" + message);
            barFirst.callFoo();
            fooFirst.callBar();
            String left = " was interrupted while it waited, and then the callbacks ran out of turn: it handed on a turn that it had never had. That belongs behind the callback, not into a finally block that an exception passes, too.";
            Expect.that(barFirst.isLeftInOrder(), BugClass.INTERRUPT_SWALLOWED, "bar()" + left);
            Expect.that(fooFirst.isLeftInOrder(), BugClass.INTERRUPT_SWALLOWED, "foo()" + left);
        }
    }

    @Explore(endsIgnoredWaits = true)
    void everyOrder(Round round) {
        inTurn(round);
    }

    @Explore(endsIgnoredWaits = true)
    void twoInEveryOrder(Round round) {
        twoAtOnce(round);
    }

    @Stress
    void inTurn(Round round) {
        int n = round.times(1 + round.random().nextInt(3), 2);
        Trace trace = new Trace(2 * n);
        fooAndBar(round, n, trace, "");
        round.after(() -> trace.expectInTurn(BugClass.CHECK_THEN_ACT,
                "With foo() and bar() on two threads at once the callbacks did not run in turn, each only after the one before it had ended."));
    }

    @Stress
    void twoAtOnce(Round round) {
        int n = round.times(2, 1);
        Trace one = new Trace(2 * n);
        Trace other = new Trace(2 * n + 2);
        fooAndBar(round, n, one, " of one FooBar");
        fooAndBar(round, n + 1, other, " of another FooBar");
        round.after(() -> {
            one.expectInTurn(BugClass.STATIC_STATE, SHARED);
            other.expectInTurn(BugClass.STATIC_STATE, SHARED);
        });
    }

    private static void fooAndBar(Round round, int n, Trace trace, String of) {
        FooBar fooBar = new FooBar(n);
        Runnable printFoo = round.hook(() -> trace.add("foo"));
        Runnable printBar = round.hook(() -> trace.add("bar"));
        round.thread("foo" + of, () -> fooBar.foo(printFoo));
        round.thread("bar" + of, () -> fooBar.bar(printBar));
    }
}

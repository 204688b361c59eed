import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Expect;
import dev.grade.api.Explore;
import dev.grade.api.Round;
import dev.grade.api.Stress;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/**
 * Checks of the exercise zero-even-odd. They judge the order in which callbacks begin and end and whose they are, not on
 * which thread they run nor when a method returns: a solution may let zero() wait until the others have come.
 */
class ZeroEvenOddChecks {
    private static final String SHARED = "Two ZeroEvenOdds used at the same time disturbed each other, although one alone works: they share state.";
    private static final String WOKEN = " was woken before its turn and printed: a wake-up is only a hint, so check the condition again in a loop.";

    @Test
    void eachWaitsForTheOthers(Actors actors) {
        Stage stage = Stage.gated(actors, 3);
        stage.callEven();
        stage.callOdd();
        stage.expectBegun(0, BugClass.WRONG_OUTPUT,
                "even() or odd() printed although zero() had not been called: both must wait for their turn.");
        stage.callZero();
        try {
            stage.expectEachWaitsForTheLast();
        } catch (CheckFailure failure) {
            throw failure.bugClass() == BugClass.WRONG_OUTPUT && goesOnWhenWoken(actors)
                    ? new CheckFailure(BugClass.SPURIOUS_WAKEUP, "A waiting even() or odd()" + WOKEN)
                    : failure;
        }
        actors.expectNoneSpins();
    }

    @Test
    void everyoneEnds(Actors actors) {
        Stage one = Stage.open(actors, "n = 1: ", 1);
        one.callZero();
        one.callOdd();
        one.callEven();
        one.expectEnd();
        Stage two = Stage.open(actors, "n = 2: ", 2);
        two.callOdd();
        two.callZero();
        two.callEven();
        two.expectEnd();
        Stage five = Stage.open(actors, "n = 5: ", 5);
        five.callEven();
        five.callOdd();
        five.callZero();
        five.expectEnd();
    }

    @Test
    void ownState(Actors actors) {
        Stage one = Stage.open(actors, "one ZeroEvenOdd: ", 2);
        Stage other = Stage.open(actors, "another ZeroEvenOdd: ", 3);
        one.callEven();
        one.callOdd();
        other.callEven();
        other.callOdd();
        Stage.settle(one, other);
        other.callZero();
        other.expectEndApart();
        one.expectBegun(0, BugClass.STATIC_STATE,
                "Calling zero() on one ZeroEvenOdd let the methods of another go on: what they wait on is shared by all instances, so it is static or otherwise global.");
        one.callZero();
        one.expectEndApart();
        Stage early = Stage.open(actors, "an early ZeroEvenOdd: ", 2);
        Stage late = Stage.open(actors, "a late ZeroEvenOdd: ", 2);
        early.callZero();
        late.callZero();
        Stage.settle(early, late);
        late.callOdd();
        late.callEven();
        late.expectEndApart();
        early.callOdd();
        early.callEven();
        early.expectEndApart();
    }

    @Test
    void staysWhenWoken(Actors actors) {
        Expect.that(!goesOnWhenWoken(actors), BugClass.SPURIOUS_WAKEUP, "A waiting even() or odd()" + WOKEN);
        Stage withoutOdd = Stage.open(actors, "woken too early: ", 3);
        withoutOdd.callZero();
        withoutOdd.callEven();
        if (withoutOdd.wakeForNoReason()) {
            Expect.that(withoutOdd.hasAtMost(1), BugClass.SPURIOUS_WAKEUP, "A waiting zero() or even()" + WOKEN);
        }
        withoutOdd.callOdd();
        withoutOdd.expectEnd();
        Stage withoutEven = Stage.open(actors, "woken too early: ", 3);
        withoutEven.callZero();
        withoutEven.callOdd();
        if (withoutEven.wakeForNoReason()) {
            Expect.that(withoutEven.hasAtMost(3), BugClass.SPURIOUS_WAKEUP, "A waiting zero() or odd()" + WOKEN);
        }
        withoutEven.callEven();
        withoutEven.expectEnd();
    }

    private static boolean goesOnWhenWoken(Actors actors) {
        Stage withoutZero = Stage.open(actors, "woken too early: ", 2);
        withoutZero.callEven();
        withoutZero.callOdd();
        boolean wentOn = withoutZero.hasAtMost(0) && withoutZero.wakeForNoReason() && !withoutZero.hasAtMost(0);
        withoutZero.callZero();
        return wentOn;
    }

    /** To end with the exception is as right as to go on waiting; to run the callback out of turn is neither. */
    @Test
    void interruptedWhileWaiting(Actors actors) {
        String message = " was interrupted while it waited, and printed before its turn: an interrupt is no signal to go on. Let the InterruptedException out.";
        Stage zeroFirst = Stage.open(actors, "interrupted ", 2);
        Stage evenFirst = Stage.open(actors, "interrupted ", 2);
        Stage oddFirst = Stage.open(actors, "interrupted ", 2);
        zeroFirst.callZero();
        evenFirst.callEven();
        oddFirst.callOdd();
        Stage withoutEven = Stage.open(actors, "interrupted ", 3);
        withoutEven.callOdd();
        withoutEven.callZero();
        if (Stage.interruptLast(zeroFirst, evenFirst, oddFirst, withoutEven)) {
            Expect.that(zeroFirst.hasAtMost(1), BugClass.INTERRUPT_SWALLOWED, "zero()" + message);
            Expect.that(evenFirst.hasAtMost(0), BugClass.INTERRUPT_SWALLOWED, "even()" + message);
            Expect.that(oddFirst.hasAtMost(0), BugClass.INTERRUPT_SWALLOWED, "odd()" + message);
            Expect.that(withoutEven.hasAtMostZeros(2), BugClass.INTERRUPT_SWALLOWED, "zero()" + message);
            zeroFirst.callEven();
            zeroFirst.callOdd();
            evenFirst.callZero();
            evenFirst.callOdd();
            oddFirst.callZero();
            oddFirst.callEven();
            String left = " was interrupted while it waited, and then the others printed out of turn: it handed on a turn that it had never had. That belongs behind the callback, not into a finally block that an exception passes, too.";
            Expect.that(zeroFirst.isLeftInOrder(), BugClass.INTERRUPT_SWALLOWED, "zero()" + left);
            Expect.that(evenFirst.isLeftInOrder(), BugClass.INTERRUPT_SWALLOWED, "even()" + left);
            Expect.that(oddFirst.isLeftInOrder(), BugClass.INTERRUPT_SWALLOWED, "odd()" + left);
        }
    }

    @Explore(endsIgnoredWaits = true)
    void everyOrder(Round round) {
        play(round, 3);
    }

    @Explore(endsIgnoredWaits = true)
    void twoInEveryOrder(Round round) {
        twoAtOnce(round);
    }

    @Stress
    void inTurn(Round round) {
        play(round, 1 + round.random().nextInt(3));
    }

    @Stress
    void twoAtOnce(Round round) {
        Trace one = new Trace(2);
        Trace other = new Trace(4);
        threeThreads(round, 1, one, " of one ZeroEvenOdd");
        threeThreads(round, 2, other, " of another ZeroEvenOdd");
        round.after(() -> {
            one.expectInTurn(BugClass.STATIC_STATE, SHARED);
            other.expectInTurn(BugClass.STATIC_STATE, SHARED);
        });
    }

    private static void play(Round round, int n) {
        Trace trace = new Trace(2 * n);
        threeThreads(round, n, trace, "");
        round.after(() -> trace.expectInTurn(BugClass.CHECK_THEN_ACT,
                "With three threads at once the numbers were not printed in turn, each only after the callback before had ended."));
    }

    private static void threeThreads(Round round, int n, Trace trace, String of) {
        ZeroEvenOdd zeroEvenOdd = new ZeroEvenOdd(n);
        IntConsumer zero = round.hook((int number) -> trace.add(Numbers.printed("zero", number)));
        IntConsumer even = round.hook((int number) -> trace.add(Numbers.printed("even", number)));
        IntConsumer odd = round.hook((int number) -> trace.add(Numbers.printed("odd", number)));
        round.thread("zero" + of, () -> zeroEvenOdd.zero(zero));
        round.thread("even" + of, () -> zeroEvenOdd.even(even));
        round.thread("odd" + of, () -> zeroEvenOdd.odd(odd));
    }
}

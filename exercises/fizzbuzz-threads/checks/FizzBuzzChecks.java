import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Expect;
import dev.grade.api.Explore;
import dev.grade.api.Round;
import dev.grade.api.Stress;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/**
 * Checks of the exercise fizzbuzz-threads. They judge the order in which callbacks begin and end and whose they are, not
 * on which thread they run nor when a method returns: a solution may let number() wait until all others have come.
 */
class FizzBuzzChecks {
    private static final String SHARED = "Two FizzBuzzes used at the same time disturbed each other, although one alone works: they share state.";
    private static final String WOKEN = " was woken before its turn and printed: a wake-up is only a hint, so check the condition again in a loop.";
    private static final String INTERRUPTED = " was interrupted while it waited, and printed before its turn: an interrupt is no signal to go on. Let the InterruptedException out.";

    @Test
    void eachWaitsForTheOthers(Actors actors) {
        Stage stage = Stage.gated(actors, 5).callWords();
        stage.expectNone(BugClass.WRONG_OUTPUT,
                "fizz(), buzz() or fizzbuzz() printed although number() had not been called: they must wait for their turn.");
        stage.callNumber();
        try {
            stage.expectEachWaitsForTheLast();
        } catch (CheckFailure failure) {
            throw failure.bugClass() == BugClass.WRONG_OUTPUT && goesOnWhenWoken(actors)
                    ? new CheckFailure(BugClass.SPURIOUS_WAKEUP, "A waiting method" + WOKEN)
                    : failure;
        }
        actors.expectNoneSpins();
    }

    @Test
    void everyoneEnds(Actors actors) {
        Stage lastIsNumber = Stage.open(actors, "n = 1: ", 1);
        lastIsNumber.callNumber();
        lastIsNumber.callWords().expectEnd();
        Stage lastIsFizz = Stage.open(actors, "n = 3: ", 3).callWords();
        lastIsFizz.callNumber();
        lastIsFizz.expectEnd();
        Stage lastIsFizzbuzz = Stage.open(actors, "n = 30: ", 30).callWords();
        lastIsFizzbuzz.callNumber();
        lastIsFizzbuzz.expectEnd();
        Stage lastIsBuzz = Stage.open(actors, "n = 20: ", 20);
        lastIsBuzz.callNumber();
        lastIsBuzz.callWords().expectEnd();
    }

    @Test
    void ownState(Actors actors) {
        Stage one = Stage.open(actors, "one FizzBuzz: ", 16).callWords();
        Stage other = Stage.open(actors, "another FizzBuzz: ", 18).callWords();
        other.callNumber();
        other.expectEndApart();
        one.expectNone(BugClass.STATIC_STATE,
                "Calling number() on one FizzBuzz let the methods of another go on: what they wait on is shared by all instances, so it is static or otherwise global.");
        one.callNumber();
        one.expectEndApart();
        Stage early = Stage.open(actors, "an early FizzBuzz: ", 5);
        Stage late = Stage.open(actors, "a late FizzBuzz: ", 5);
        early.callNumber();
        late.callNumber();
        Stage.settle(early, late);
        late.callWords().expectEndApart();
        early.callWords().expectEndApart();
    }

    @Test
    void staysWhenWoken(Actors actors) {
        Expect.that(!goesOnWhenWoken(actors), BugClass.SPURIOUS_WAKEUP, "A waiting method" + WOKEN);
        Stage withoutFizz = Stage.open(actors, "woken too early: ", 6);
        withoutFizz.callNumber();
        withoutFizz.callBuzz();
        withoutFizz.callFizzbuzz();
        if (withoutFizz.wakeForNoReason()) {
            Expect.that(withoutFizz.hasAtMost(2), BugClass.SPURIOUS_WAKEUP, "A waiting method" + WOKEN);
        }
        withoutFizz.callFizz();
        withoutFizz.expectEnd();
        Stage withoutFizzbuzz = Stage.open(actors, "woken too early: ", 16);
        withoutFizzbuzz.callNumber();
        withoutFizzbuzz.callBuzz();
        withoutFizzbuzz.callFizz();
        if (withoutFizzbuzz.wakeForNoReason()) {
            Expect.that(withoutFizzbuzz.hasAtMost(14), BugClass.SPURIOUS_WAKEUP, "A waiting method" + WOKEN);
        }
        withoutFizzbuzz.callFizzbuzz();
        withoutFizzbuzz.expectEnd();
    }

    private static boolean goesOnWhenWoken(Actors actors) {
        Stage withoutNumber = Stage.open(actors, "woken too early: ", 5).callWords();
        boolean wentOn = withoutNumber.hasAtMost(0) && withoutNumber.wakeForNoReason() && !withoutNumber.hasAtMost(0);
        withoutNumber.callNumber();
        return wentOn;
    }

    /** To end with the exception is as right as to go on waiting; to run the callback out of turn is neither. */
    @Test
    void interruptedWhileWaiting(Actors actors) {
        Stage[] stages = new Stage[6];
        Arrays.setAll(stages, i -> Stage.open(actors, "interrupted ", 16));
        stages[0].callFizz();
        stages[1].callBuzz();
        stages[2].callFizzbuzz();
        stages[3].callNumber();
        stages[4].callFizz();
        stages[4].callNumber();
        stages[5].callFizz();
        stages[5].callBuzz();
        stages[5].callNumber();
        if (Stage.interruptLast(stages)) {
            String[] methods = {"fizz()", "buzz()", "fizzbuzz()"};
            for (int i = 0; i < methods.length; i++) {
                Expect.that(stages[i].hasAtMost(0), BugClass.INTERRUPT_SWALLOWED, methods[i] + INTERRUPTED);
            }
            int[] last = {2, 4, 14};
            for (int i = 0; i < last.length; i++) {
                Expect.that(stages[3 + i].hasNoNumberAbove(last[i]), BugClass.INTERRUPT_SWALLOWED, "number()" + INTERRUPTED);
            }
            stages[0].callBuzz();
            stages[0].callFizzbuzz();
            stages[1].callFizz();
            stages[1].callFizzbuzz();
            stages[2].callFizz();
            stages[2].callBuzz();
            for (int i = 0; i < methods.length; i++) {
                stages[i].callNumber();
                Expect.that(stages[i].isLeftInOrder(), BugClass.INTERRUPT_SWALLOWED, methods[i]
                        + " was interrupted while it waited, and then the others printed out of turn: it handed on a turn that it had never had. That belongs behind the callback, not into a finally block that an exception passes, too.");
            }
        }
    }

    @Explore(endsIgnoredWaits = true)
    void everyOrder(Round round) {
        play(round, 5);
    }

    @Explore(endsIgnoredWaits = true)
    void upToFizzbuzz(Round round) {
        play(round, 15);
    }

    @Stress
    void inTurn(Round round) {
        play(round, new int[] {1, 3, 5, 6, 15}[round.random().nextInt(5)]);
    }

    @Stress
    void twoAtOnce(Round round) {
        Trace one = new Trace(3);
        Trace other = new Trace(5);
        fourThreads(round, 3, one, " of one FizzBuzz");
        fourThreads(round, 5, other, " of another FizzBuzz");
        round.after(() -> {
            one.expectInTurn(BugClass.STATIC_STATE, SHARED);
            other.expectInTurn(BugClass.STATIC_STATE, SHARED);
        });
    }

    private static void play(Round round, int n) {
        Trace trace = new Trace(n);
        fourThreads(round, n, trace, "");
        round.after(() -> trace.expectInTurn(BugClass.CHECK_THEN_ACT,
                "With four threads at once the words were not printed in turn, each only after the callback before had ended."));
    }

    private static void fourThreads(Round round, int n, Trace trace, String of) {
        FizzBuzz fizzBuzz = new FizzBuzz(n);
        Runnable fizz = round.hook(() -> trace.add("fizz"));
        Runnable buzz = round.hook(() -> trace.add("buzz"));
        Runnable fizzbuzz = round.hook(() -> trace.add("fizzbuzz"));
        IntConsumer number = round.hook((int i) -> trace.add(Integer.toString(i)));
        round.thread("fizz" + of, () -> fizzBuzz.fizz(fizz));
        round.thread("buzz" + of, () -> fizzBuzz.buzz(buzz));
        round.thread("fizzbuzz" + of, () -> fizzBuzz.fizzbuzz(fizzbuzz));
        round.thread("number" + of, () -> fizzBuzz.number(number));
    }
}

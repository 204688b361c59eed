import dev.grade.api.Actor;
import dev.grade.api.Actors;
import dev.grade.api.Body;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Expect;
import dev.grade.api.StaticState;
import dev.grade.api.StrayWakeUp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;

/** One ZeroEvenOdd, each of its methods called on a thread of its own; if wanted, callbacks end only when they may. */
final class Stage {
    private static final String NOTHING = "nothing";

    private final ZeroEvenOdd zeroEvenOdd;
    private final int n;
    private final Actors actors;
    private final String of;
    private final Queue<String> begun = new ConcurrentLinkedQueue<>();
    private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();
    private final List<Actor> started = new ArrayList<>();
    private final Semaphore mayEnd = new Semaphore(0);
    private boolean barrierIsBroken;

    private Stage(Actors actors, String of, int n) {
        this.actors = actors;
        this.of = of;
        this.n = n;
        zeroEvenOdd = new ZeroEvenOdd(n);
    }

    /** A stage whose callbacks end at once. */
    static Stage open(Actors actors, String of, int n) {
        Stage stage = new Stage(actors, of, n);
        stage.mayEnd.release(1_000);
        return stage;
    }

    /** A stage whose callbacks last until {@link #expectEachWaitsForTheLast} lets them end. */
    static Stage gated(Actors actors, int n) {
        return new Stage(actors, "", n);
    }

    Actor callZero() {
        return call("zero", () -> zeroEvenOdd.zero(number -> print("zero", number)));
    }

    Actor callEven() {
        return call("even", () -> zeroEvenOdd.even(number -> print("even", number)));
    }

    Actor callOdd() {
        return call("odd", () -> zeroEvenOdd.odd(number -> print("odd", number)));
    }

    private Actor call(String name, Body body) {
        Actor actor = actors.start(of + name, () -> {
            threads.add(Thread.currentThread());
            body.run();
        });
        started.add(actor);
        return actor;
    }

    private void print(String method, int number) {
        begun.add(Numbers.printed(method, number));
        try {
            mayEnd.acquire();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Wakes the threads without a reason, once nothing goes on any more; says whether any was there to be woken. */
    boolean wakeForNoReason() {
        settle(this);
        if (!anyWaits()) {
            return false;
        }
        Thread[] parked = threads.toArray(Thread[]::new);
        hasEndedWhenQuiet(actors.start(of + "a wake-up without a signal", () -> StrayWakeUp.in(zeroEvenOdd, parked)));
        return true;
    }

    /** Interrupts the last thread of each stage, once nothing goes on any more; says whether any was waiting. */
    static boolean interruptLast(Stage... stages) {
        settle(stages);
        boolean anyWaits = Arrays.stream(stages).anyMatch(Stage::anyWaits);
        if (anyWaits) {
            Arrays.stream(stages).forEach(stage -> stage.barrierIsBroken = stage.threads.stream().anyMatch(Stage::isAtABarrier));
            Arrays.stream(stages).forEach(stage -> stage.started.getLast().interrupt());
            settle(stages);
        }
        return anyWaits;
    }

    /** Whether zero() has not gone further; what the others do when it is gone is another matter. */
    boolean hasAtMostZeros(int zeros) {
        settle(this);
        return begun.stream().filter("0"::equals).count() <= zeros;
    }

    /** Whether the others, who come after an interrupted call, find what it left in order. */
    boolean isLeftInOrder() {
        return barrierIsBroken || hasAtMost(2 * n);
    }

    /** An interrupt breaks a barrier for all who meet there; what they do then is another matter. */
    private static boolean isAtABarrier(Thread thread) {
        return Arrays.stream(thread.getStackTrace()).map(StackTraceElement::getClassName)
                .anyMatch(name -> name.equals(CyclicBarrier.class.getName()) || name.equals(Phaser.class.getName()));
    }

    /** Who spins can neither be woken nor miss an interrupt. */
    private boolean anyWaits() {
        return threads.stream().map(Thread::getState)
                .anyMatch(state -> state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING);
    }

    /** Lets one callback after another end, and expects that the next one begins only then. */
    void expectEachWaitsForTheLast() {
        for (int running = 1; running <= 2 * n; running++) {
            settle(this);
            String expected = Numbers.first(running);
            String actual = begun();
            if (!expected.startsWith(actual)) {
                throw new CheckFailure(BugClass.WRONG_OUTPUT,
                        "A method printed while the callback before was still running, or out of turn, or a number that is not its own.",
                        expected, actual);
            }
            if (!expected.equals(actual)) {
                break;
            }
            mayEnd.release();
        }
        mayEnd.release(1_000);
        expectEnd();
    }

    /** Waits until no thread can go on by itself; one that has not ended stands for all, which are looked at together. */
    static void settle(Stage... stages) {
        for (Stage stage : stages) {
            for (Actor actor : stage.started) {
                if (!hasEndedWhenQuiet(actor)) {
                    return;
                }
            }
        }
    }

    private String begun() {
        return String.join(" ", begun);
    }

    /** Expects that so many numbers are printed when nothing goes on any more. */
    void expectBegun(int numbers, BugClass bugClass, String message) {
        settle(this);
        Expect.equal(numbers == 0 ? NOTHING : Numbers.first(numbers), begun.isEmpty() ? NOTHING : begun(), bugClass, message);
    }

    /** Whether no more than the first so many numbers are printed when nothing goes on any more. */
    boolean hasAtMost(int numbers) {
        settle(this);
        return Numbers.first(numbers).startsWith(begun());
    }

    /** Those that have ended come first: an exception of one may be why another waits. */
    void expectEnd() {
        started.stream().filter(Actor::hasEnded).forEach(Actor::expectEnd);
        started.forEach(actor -> actor.expectEnd(this::atTheEnd));
        Expect.equal(Numbers.first(2 * n), begun(), BugClass.WRONG_OUTPUT, "With n = " + n
                + " other numbers must be printed; zeros by zero(), even numbers by even() and odd ones by odd().");
    }

    /** Who waits when all is done waits for what will not come, whatever the others wait for. */
    private CheckFailure atTheEnd(CheckFailure diagnosis) {
        return diagnosis.bugClass() == BugClass.DEADLOCK && begun().equals(Numbers.first(2 * n))
                ? new CheckFailure(BugClass.MISSED_TERMINATION,
                        "All numbers are printed, and threads still wait for more: nobody tells them that nothing more will come.")
                : new CheckFailure(diagnosis.bugClass(), diagnosis.getMessage() + " Printed so far: " + (begun.isEmpty() ? NOTHING : begun()) + ".",
                        diagnosis.expected(), diagnosis.actual());
    }

    /** One ZeroEvenOdd alone does this right, so if now it does not, what the two share is to blame if anything is. */
    void expectEndApart() {
        boolean shares = StaticState.isKeptBy(ZeroEvenOdd.class);
        CheckFailure disturbed = new CheckFailure(BugClass.STATIC_STATE,
                "With more than one ZeroEvenOdd in use, one does not do what it does alone: static fields of one change what the other waits for.");
        started.forEach(actor -> actor.expectEnd(diagnosis -> shares ? disturbed : diagnosis));
        if (shares && !begun().equals(Numbers.first(2 * n))) {
            throw disturbed;
        }
        expectEnd();
    }

    /** Waits until the thread has ended, or no thread of the check can go on by itself. */
    private static boolean hasEndedWhenQuiet(Actor actor) {
        try {
            actor.expectBlocked(BugClass.WRONG_OUTPUT, "The call has returned.");
            return false;
        } catch (CheckFailure ended) {
            return true;
        }
    }
}

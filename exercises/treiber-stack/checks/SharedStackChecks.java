import dev.grade.api.BugClass;
import dev.grade.api.Expect;
import dev.grade.api.Explore;
import dev.grade.api.History;
import dev.grade.api.Instruments;
import dev.grade.api.Round;
import dev.grade.api.Scaling;
import dev.grade.api.Stress;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** Several threads at one stack. Values are numbered from 1. */
class SharedStackChecks {
    private static final String WITHOUT_LOCKS = "Make the field final, volatile or atomic, or reach it through a VarHandle on both sides; a lock is not allowed here.";
    private static final int HANDS = 4;
    private static final String OTHERS = "push, pop, pop, push, sizeEstimate";

    @Explore(remedy = WITHOUT_LOCKS)
    void twoPushesExplored(Round round) {
        LockFreeStack<Integer> stack = new LockFreeStack<>();
        Balance balance = new Balance(2, 0, 0);
        round.thread("first pusher", () -> stack.push(1));
        round.thread("second pusher", () -> stack.push(2));
        round.after(() -> balance.expectEachOnce(stack));
    }

    @Explore(remedy = WITHOUT_LOCKS)
    void twoPopsExplored(Round round) {
        LockFreeStack<Integer> stack = filled(3);
        Balance balance = new Balance(3, 2, 1);
        for (int i = 0; i < 2; i++) {
            Integer[] mine = balance.of(i);
            round.thread(i == 0 ? "first popper" : "second popper", () -> mine[0] = present(stack.pop()));
        }
        round.after(() -> balance.expectEachOnce(stack));
    }

    /** Whoever decides by a count that lags behind says here that the stack is empty. */
    @Explore(remedy = WITHOUT_LOCKS)
    void pushBesidePopsExplored(Round round) {
        LockFreeStack<Integer> stack = filled(1);
        Balance balance = new Balance(2, 1, 2);
        History history = round.history(StackSpecification.class, 1);
        Integer[] mine = balance.of(0);
        round.thread("pusher", () -> history.run(() -> stack.push(2), "push", 2));
        round.thread("popper", () -> {
            mine[0] = history.call(stack::pop, "pop");
            mine[1] = history.call(stack::pop, "pop");
        });
        round.after(() -> balance.expectEachOnce(stack));
    }

    @Explore(remedy = WITHOUT_LOCKS)
    void threeThreadsExplored(Round round) {
        LockFreeStack<Integer> stack = new LockFreeStack<>();
        Balance balance = new Balance(2, 3, 1);
        History history = round.history(StackSpecification.class, 0);
        for (int i = 0; i < 2; i++) {
            int value = i + 1;
            Integer[] mine = balance.of(i);
            round.thread("pusher and popper " + value, () -> {
                history.run(() -> stack.push(value), "push", value);
                mine[0] = history.call(stack::pop, "pop");
            });
        }
        Integer[] mine = balance.of(2);
        round.thread("popper", () -> mine[0] = history.call(stack::pop, "pop"));
        round.after(() -> balance.expectEachOnce(stack));
    }

    /** The top node is taken, the one below, too, and then one of them may be on top again. */
    @Explore(remedy = WITHOUT_LOCKS)
    void comesBackExplored(Round round) {
        LockFreeStack<Integer> stack = filled(3);
        Balance balance = new Balance(4, 2, 2);
        History history = round.history(StackSpecification.class, 3);
        Integer[] slow = balance.of(0);
        Integer[] quick = balance.of(1);
        round.thread("popper", () -> slow[0] = history.call(stack::pop, "pop"));
        round.thread("busy thread", () -> {
            quick[0] = history.call(stack::pop, "pop");
            quick[1] = history.call(stack::pop, "pop");
            history.run(() -> stack.push(4), "push", 4);
        });
        round.after(() -> balance.expectEachOnce(stack));
    }

    /** The same where the node below is in the hands of a third thread when the upper one comes back. */
    @Explore(remedy = WITHOUT_LOCKS)
    void comesBackWithoutNextExplored(Round round) {
        LockFreeStack<Integer> stack = filled(3);
        Balance balance = new Balance(4, 3, 1);
        History history = round.history(StackSpecification.class, 3);
        for (int i = 0; i < 3; i++) {
            Integer[] mine = balance.of(i);
            boolean pushes = i == 1;
            round.thread("popper " + (i + 1), () -> {
                mine[0] = history.call(stack::pop, "pop");
                if (pushes) {
                    history.run(() -> stack.push(4), "push", 4);
                }
            });
        }
        round.after(() -> balance.expectEachOnce(stack));
    }

    @Explore(remedy = WITHOUT_LOCKS)
    void watchedSizeExplored(Round round) {
        LockFreeStack<Integer> stack = filled(2);
        Balance balance = new Balance(3, 1, 1);
        Integer[] mine = balance.of(0);
        round.thread("popper", () -> mine[0] = present(stack.pop()));
        round.thread("pusher", () -> {
            stack.push(3);
            int estimate = stack.sizeEstimate();
            Expect.that(estimate == 2 || estimate == 3, BugClass.CHECK_THEN_ACT, "sizeEstimate() was " + estimate
                    + " where three values had been pushed and at most one pop() was under way: each call under way may or may not be counted, all others must be.");
        });
        round.after(() -> balance.expectEachOnce(stack));
    }

    /** Whoever pops has pushed before, so there is always a value for it. */
    @Stress(uncaught = BugClass.CHECK_THEN_ACT)
    void eachOnce(Round round) {
        int times = round.times(150, 1);
        LockFreeStack<Integer> stack = new LockFreeStack<>();
        Balance balance = new Balance(HANDS * times, HANDS, times);
        for (int i = 0; i < HANDS; i++) {
            int first = 1 + i * times;
            Integer[] mine = balance.of(i);
            round.thread("pusher and popper " + (i + 1), () -> round.repeat(150, 1, step -> {
                stack.push(first + step);
                mine[step] = present(stack.pop());
            }));
        }
        round.after(() -> balance.expectEachOnce(stack));
    }

    /** Few values that many hands take and give back: the same nodes come by again and again. */
    @Stress(uncaught = BugClass.CHECK_THEN_ACT)
    void fewValues(Round round) {
        int values = HANDS - 1;
        LockFreeStack<Integer> stack = filled(values);
        AtomicIntegerArray inHand = new AtomicIntegerArray(values + 1);
        for (int i = 0; i < HANDS; i++) {
            round.thread("popper and pusher " + (i + 1), () -> round.repeat(150, 1, step -> {
                Integer value = stack.pop();
                if (value != null) {
                    Expect.that(inHand.incrementAndGet(value) == 1, BugClass.CHECK_THEN_ACT, "Two threads have popped the value "
                            + value + ", which was pushed once: a node that was on top before is on top again, and what is below it has changed.");
                    inHand.decrementAndGet(value);
                    stack.push(value);
                }
            }));
        }
        round.after(() -> new Balance(values, 0, 0).expectEachOnce(stack));
    }

    @Stress(uncaught = BugClass.CHECK_THEN_ACT)
    void oneAtATime(Round round) {
        LockFreeStack<Integer> stack = filled(1);
        History history = round.history(StackSpecification.class, 1);
        for (int i = 1; i <= 3; i++) {
            int first = 10 * i;
            round.thread("pusher and popper " + i, () -> round.repeat(3, 1, step -> {
                history.run(() -> stack.push(first + step), "push", first + step);
                history.call(stack::pop, "pop");
                history.call(stack::pop, "pop");
            }));
        }
    }

    @Scaling(steps = true)
    void pushStopped(Instruments timing) {
        LockFreeStack<Integer> stack = filled(100);
        timing.expectNeverHeldUp("push(4), sizeEstimate()", () -> {
            stack.push(4);
            stack.sizeEstimate();
        }, OTHERS, () -> all(stack));
    }

    @Scaling(steps = true)
    void popStopped(Instruments timing) {
        LockFreeStack<Integer> stack = filled(100);
        timing.expectNeverHeldUp("pop()", stack::pop, OTHERS, () -> all(stack));
    }

    /** The second pop() takes what was on top at the beginning, such as the value of a push that is stopped. */
    private static void all(LockFreeStack<Integer> stack) {
        stack.push(5);
        stack.pop();
        stack.pop();
        stack.push(6);
        stack.sizeEstimate();
    }

    private static LockFreeStack<Integer> filled(int values) {
        LockFreeStack<Integer> stack = new LockFreeStack<>();
        for (int value = 1; value <= values; value++) {
            stack.push(value);
        }
        return stack;
    }

    private static Integer present(Integer value) {
        Expect.that(value != null, BugClass.CHECK_THEN_ACT,
                "pop() returned null although the stack held a value all the time: when another thread was faster, look again and try again.");
        return value;
    }
}

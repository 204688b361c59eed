import dev.grade.api.BugClass;
import dev.grade.api.Expect;
import java.util.Arrays;

/** Which values came out, and how often. Each thread notes its own, so nothing here orders the calls of two threads. */
final class Balance {
    private final int values;
    private final Integer[][] taken;

    /**
     * For the values from 1 on.
     *
     * @param values
     *            how many there are
     * @param threads
     *            how many threads take some
     * @param takes
     *            how often each of them does, at most
     */
    Balance(int values, int threads, int takes) {
        this.values = values;
        this.taken = new Integer[threads][takes];
    }

    /** What one thread writes what it took into. */
    Integer[] of(int thread) {
        return taken[thread];
    }

    /** Takes out what is left, and expects that every value came out once; nothing else uses the stack any more. */
    void expectEachOnce(LockFreeStack<Integer> stack) {
        int[] seen = new int[values + 1];
        int out = 0;
        for (Integer[] mine : taken) {
            out += (int) Arrays.stream(mine).filter(value -> value != null).peek(value -> count(value, seen)).count();
        }
        expectSize(stack, values - out, seen);
        for (Integer value = stack.pop(); value != null; value = stack.pop()) {
            count(value, seen);
        }
        for (int value = 1; value <= values; value++) {
            Expect.that(seen[value] == 1, BugClass.LOST_UPDATE, "The value " + value
                    + " was pushed and never comes out again: two threads changed the top of the stack from the same old state, and one change is lost.");
        }
        Expect.equal(0, stack.sizeEstimate(), BugClass.LOST_UPDATE,
                "All values have been taken out, nobody else is at it, and sizeEstimate() is not 0.");
    }

    private void count(int value, int[] seen) {
        Expect.that(value >= 1 && value <= values, BugClass.WRONG_OUTPUT, "pop() returned " + value
                + ", which nobody had pushed.");
        seen[value]++;
        Expect.that(seen[value] == 1, BugClass.CHECK_THEN_ACT, "pop() returned the value " + value
                + " twice, which was pushed once: between the look at the top node and the change another thread had taken it.");
    }

    /** Where values are lost or doubled, that is told first. */
    private void expectSize(LockFreeStack<Integer> stack, int left, int[] seen) {
        int estimate = stack.sizeEstimate();
        if (estimate != left) {
            for (Integer value = stack.pop(); value != null; value = stack.pop()) {
                count(value, seen);
            }
            boolean complete = Arrays.stream(seen, 1, values + 1).allMatch(times -> times == 1);
            Expect.that(!complete, BugClass.LOST_UPDATE, "When all threads had ended there were " + left
                    + " values in the stack, and sizeEstimate() said " + estimate
                    + ": at rest it must be exact. Did two threads count at the same moment, or does a call count that did nothing?");
        }
    }
}

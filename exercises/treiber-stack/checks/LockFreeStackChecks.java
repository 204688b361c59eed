import dev.grade.api.BugClass;
import dev.grade.api.Expect;
import org.junit.jupiter.api.Test;

/** What one thread can see. */
class LockFreeStackChecks {
    private static final int MANY = 5_000;

    @Test
    void lastInFirstOut() {
        LockFreeStack<String> stack = new LockFreeStack<>();
        expectPop(null, stack, "pop() of a new stack must return null.");
        stack.push("a");
        stack.push("b");
        stack.push("c");
        expectPop("c", stack, "pop() must return the value that was pushed last.");
        stack.push("d");
        expectPop("d", stack, "pop() must return the value that was pushed last.");
        expectPop("b", stack, "pop() must return the youngest value that is still there.");
        expectPop("a", stack, "pop() must return the youngest value that is still there.");
        expectPop(null, stack, "All values have been taken, so pop() must return null.");
        expectPop(null, stack, "All values have been taken, so pop() must return null, however often it is called.");
        stack.push("e");
        expectPop("e", stack, "A stack that was empty once must work as before.");
        expectPop(null, stack, "All values have been taken, so pop() must return null.");
    }

    @Test
    void sizeAtRest() {
        LockFreeStack<String> stack = new LockFreeStack<>();
        expectSize(0, stack, "a new stack");
        stack.pop();
        expectSize(0, stack, "an empty stack after a pop(), which took nothing");
        stack.push("a");
        expectSize(1, stack, "a stack after one push");
        stack.push("b");
        stack.push("c");
        expectSize(3, stack, "a stack after three pushes");
        stack.pop();
        expectSize(2, stack, "a stack after three pushes and one pop");
        stack.pop();
        stack.pop();
        stack.pop();
        expectSize(0, stack, "a stack after three pushes and four pops");
        stack.push("d");
        expectSize(1, stack, "a stack that was empty, after one push");
    }

    @Test
    void ownState() {
        LockFreeStack<String> one = new LockFreeStack<>();
        LockFreeStack<Integer> other = new LockFreeStack<>();
        one.push("a");
        other.push(1);
        one.push("b");
        String mixed = "Two stacks get in each other's way: what belongs to one may not be static.";
        Expect.equal(1, other.sizeEstimate(), BugClass.STATIC_STATE, mixed);
        Object last = ((LockFreeStack<?>) other).pop();
        Expect.that(last instanceof Integer number && number == 1, BugClass.STATIC_STATE, mixed);
        Expect.that(((LockFreeStack<?>) other).pop() == null, BugClass.STATIC_STATE, mixed);
        Expect.equal(2, one.sizeEstimate(), BugClass.STATIC_STATE, mixed);
        Object top = ((LockFreeStack<?>) one).pop();
        Expect.that("b".equals(top), BugClass.STATIC_STATE, mixed);
    }

    /** As many as there is memory for; and the very objects, equal ones and the same one several times included. */
    @Test
    void everyValue() {
        LockFreeStack<Object> stack = new LockFreeStack<>();
        Object[] values = new Object[MANY];
        for (int i = 0; i < MANY; i++) {
            values[i] = i % 3 == 0 && i > 0 ? values[i - 1] : new StringBuilder("value ").append(i % 7).toString();
            stack.push(values[i]);
        }
        Expect.equal(MANY, stack.sizeEstimate(), BugClass.WRONG_OUTPUT, "sizeEstimate() is wrong after many pushes.");
        for (int i = MANY - 1; i >= 0; i--) {
            Object popped = stack.pop();
            Expect.that(popped == values[i], BugClass.WRONG_OUTPUT, "After " + MANY + " pushes, pop() number "
                    + (MANY - i)
                    + " did not return the very object that was pushed: a stack has no bound, and equal values are still several.");
        }
        Expect.that(stack.pop() == null, BugClass.WRONG_OUTPUT, "All values have been taken, so pop() must return null.");
    }

    private static void expectPop(String value, LockFreeStack<String> stack, String message) {
        Expect.equal(value, stack.pop(), BugClass.WRONG_OUTPUT, message);
    }

    private static void expectSize(int size, LockFreeStack<String> stack, String of) {
        Expect.equal(size, stack.sizeEstimate(), BugClass.WRONG_OUTPUT,
                "While no other call is under way sizeEstimate() must be exact, and it is wrong for " + of + ".");
    }
}

/** A last-in, first-out stack that many threads share without any lock. */
public final class LockFreeStack<T> {
    /** An empty stack. */
    public LockFreeStack() {
        // TODO: keep the top of the stack, so that it can be changed with compareAndSet
    }

    /** Puts a value, never null, on top. */
    public void push(T value) {
        throw new UnsupportedOperationException("TODO: link a node, and try until it is on top");
    }

    /** Takes the value on top away and returns it; null if the stack is empty. */
    public T pop() {
        throw new UnsupportedOperationException("TODO: take the top node off, and try until nobody was faster");
    }

    /** How many values there are: exact while no other call is under way, else each of those may or may not be counted. */
    public int sizeEstimate() {
        throw new UnsupportedOperationException("TODO");
    }
}

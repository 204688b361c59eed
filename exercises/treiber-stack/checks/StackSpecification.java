import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What a stack does, one call at a time. */
final class StackSpecification {
    private final Deque<Integer> values = new ArrayDeque<>();

    /** A stack with the values from 1 to {@code initial}, that one on top. */
    StackSpecification(int initial) {
        for (int value = 1; value <= initial; value++) {
            values.push(value);
        }
    }

    void push(int value) {
        values.push(value);
    }

    Integer pop() {
        return values.poll();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StackSpecification stack && contents().equals(stack.contents());
    }

    @Override
    public int hashCode() {
        return contents().hashCode();
    }

    private List<Integer> contents() {
        return List.copyOf(values);
    }
}

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;

public final class LockFreeStack<T> {
    private final Deque<T> values = new ArrayDeque<>();
    private final AtomicInteger tickets = new AtomicInteger();
    private volatile int turn;

    public void push(T value) {
        int mine = enter();
        values.push(value);
        turn = mine + 1;
    }

    public T pop() {
        int mine = enter();
        try {
            return values.poll();
        } finally {
            turn = mine + 1;
        }
    }

    public int sizeEstimate() {
        int mine = enter();
        int size = values.size();
        turn = mine + 1;
        return size;
    }

    private int enter() {
        int mine = tickets.getAndIncrement();
        while (turn != mine) {
            Thread.yield();
        }
        return mine;
    }
}

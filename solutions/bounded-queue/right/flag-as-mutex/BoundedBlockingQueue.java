import java.util.LinkedList;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

// A flag that one thread at a time may set guards a plain list; who has to wait tries again.
class BoundedBlockingQueue {
    private final AtomicBoolean busy = new AtomicBoolean();
    private final Queue<Integer> elements = new LinkedList<>();
    private final int capacity;

    public BoundedBlockingQueue(int capacity) {
        this.capacity = capacity;
    }

    private <T> T alone(Supplier<T> step) {
        while (!busy.compareAndSet(false, true)) {
            Thread.yield();
        }
        try {
            return step.get();
        } finally {
            busy.set(false);
        }
    }

    public void enqueue(int element) throws InterruptedException {
        while (!alone(() -> elements.size() < capacity && elements.add(element))) {
            rest();
        }
    }

    public int dequeue() throws InterruptedException {
        Integer element = alone(elements::poll);
        while (element == null) {
            rest();
            element = alone(elements::poll);
        }
        return element;
    }

    private static void rest() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Thread.yield();
    }

    public int size() {
        return alone(elements::size);
    }
}

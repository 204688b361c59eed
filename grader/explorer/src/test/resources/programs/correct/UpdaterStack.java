import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

public class UpdaterStack {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    static final class Node {
        final int value;
        Node next;

        Node(int value) {
            this.value = value;
        }
    }

    private static final AtomicReferenceFieldUpdater<UpdaterStack, Node> TOP = AtomicReferenceFieldUpdater
            .newUpdater(UpdaterStack.class, Node.class, "top");
    private static final AtomicIntegerFieldUpdater<UpdaterStack> SIZE = AtomicIntegerFieldUpdater
            .newUpdater(UpdaterStack.class, "size");
    private volatile Node top;
    private volatile int size;

    void push(int value) {
        Node node = new Node(value);
        do {
            node.next = top;
        } while (!TOP.compareAndSet(this, node.next, node));
        SIZE.incrementAndGet(this);
    }

    int pop() {
        while (true) {
            Node node = TOP.get(this);
            if (node == null) {
                return -1;
            }
            if (TOP.compareAndSet(this, node, node.next)) {
                SIZE.decrementAndGet(this);
                return node.value;
            }
        }
    }

    public static void main(String[] args) throws Exception {
        UpdaterStack s = new UpdaterStack();
        both(() -> {
            s.push(1);
            s.push(2);
        }, () -> {
            int got = s.pop();
            assert got >= -1 && got <= 2 && got != 0;
        });
        assert s.size >= 1;
    }
}

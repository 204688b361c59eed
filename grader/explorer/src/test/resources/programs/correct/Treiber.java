import java.util.concurrent.atomic.AtomicReference;

public class Treiber {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    static class Node {
        final int value;
        Node next;

        Node(int value) {
            this.value = value;
        }
    }

    static final AtomicReference<Node> TOP = new AtomicReference<>();

    static void push(int v) {
        Node node = new Node(v);
        do {
            node.next = TOP.get();
        } while (!TOP.compareAndSet(node.next, node));
    }

    static int pop() {
        Node top;
        do {
            top = TOP.get();
            if (top == null) {
                return 0;
            }
        } while (!TOP.compareAndSet(top, top.next));
        return top.value;
    }

    public static void main(String[] args) throws Exception {
        both(() -> push(1), () -> push(2));
        assert pop() + pop() == 3;
    }
}

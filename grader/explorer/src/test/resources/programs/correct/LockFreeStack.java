import java.util.concurrent.atomic.*;

public class LockFreeStack {
    static class Node {
        final int value;
        Node next;
        Node(int v) {
            value = v;
        }
    }

    static class Stack {
        private final AtomicReference<Node> top = new AtomicReference<>();
        void push(int v) {
            Node n = new Node(v);
            do {
                n.next = top.get();
            } while (!top.compareAndSet(n.next, n));
        }
        Integer pop() {
            Node n;
            do {
                n = top.get();
                if (n == null) return null;
            } while (!top.compareAndSet(n, n.next));
            return n.value;
        }
    }

    static class Weak {
        private final AtomicReference<Node> top = new AtomicReference<>();
        void push(int v) {
            Node n = new Node(v);
            Node t = top.getAcquire();
            while (true) {
                n.next = t;
                if (top.weakCompareAndSetRelease(t, n)) return;
                t = top.getAcquire();
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Stack s = new Stack();
        Weak w = new Weak();
        AtomicInteger sum = new AtomicInteger();
        Thread a = new Thread(() -> {
            s.push(1);
            s.push(2);
            w.push(1);
            Integer x = s.pop();
            if (x != null) sum.addAndGet(x);
        });
        Thread b = new Thread(() -> {
            s.push(4);
            w.push(2);
            Integer x = s.pop();
            if (x != null) sum.addAndGet(x);
        });
        a.start();
        b.start();
        a.join();
        b.join();
        for (Integer x = s.pop(); x != null; x = s.pop()) sum.addAndGet(x);
        assert sum.get() == 7;
        int n = 0;
        for (Node x = w.top.get(); x != null; x = x.next) n += x.value;
        assert n == 3;
    }
}

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicMarkableReference;

/** An unusual reference, a static helper for the loop, and a short sleep after many failures. */
public class LockFreeStack<E> {
    private final AtomicMarkableReference<Node<E>> first = new AtomicMarkableReference<>(null, false);
    private final AtomicLong pushed = new AtomicLong();
    private final AtomicLong popped = new AtomicLong();

    public void push(E item) {
        Node<E> node = new Node<>(item);
        for (int tries = 1;; tries++) {
            node.next = first.getReference();
            if (first.compareAndSet(node.next, node, false, false)) {
                pushed.getAndIncrement();
                return;
            }
            Pause.after(tries);
        }
    }

    public E pop() {
        Node<E> node;
        for (int tries = 1; (node = first.getReference()) != null; tries++) {
            if (first.weakCompareAndSet(node, node.next, false, false)) {
                popped.getAndIncrement();
                return node.item;
            }
            Pause.after(tries);
        }
        return null;
    }

    public boolean isEmpty() {
        return first.getReference() == null;
    }

    public int sizeEstimate() {
        return (int) (pushed.get() - popped.get());
    }

    private static final class Pause {
        static void after(int tries) {
            if (tries % 16 != 0) {
                Thread.yield();
                return;
            }
            try {
                Thread.sleep(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static class Node<E> {
        final E item;
        Node<E> next;

        Node(E item) {
            this.item = item;
        }
    }

    /** A demonstration that nobody calls here, and that may use what it likes. */
    public static void main(String[] args) throws InterruptedException {
        LockFreeStack<Integer> stack = new LockFreeStack<>();
        var pool = java.util.concurrent.Executors.newFixedThreadPool(4);
        var done = new java.util.concurrent.CountDownLatch(4);
        for (int i = 0; i < 4; i++) {
            int value = i;
            pool.execute(() -> {
                stack.push(value);
                done.countDown();
            });
        }
        done.await();
        pool.shutdown();
        System.out.println(stack.sizeEstimate());
    }
}

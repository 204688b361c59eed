// expected: spurious-wakeup
import java.util.LinkedList;
import java.util.Queue;

public class BufferIfForWhile {
    private final Queue<Integer> items = new LinkedList<>();

    synchronized void put(int item) {
        items.add(item);
        notifyAll();
    }

    synchronized int take() throws InterruptedException {
        if (items.isEmpty()) {
            wait();
        }
        return items.remove();
    }

    public static void main(String[] args) throws Exception {
        BufferIfForWhile buffer = new BufferIfForWhile();
        Thread[] takers = new Thread[2];
        for (int i = 0; i < 2; i++) {
            takers[i] = new Thread(() -> {
                try {
                    buffer.take();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            takers[i].start();
        }
        buffer.put(1);
        buffer.put(2);
        for (Thread t : takers) {
            t.join();
        }
    }
}

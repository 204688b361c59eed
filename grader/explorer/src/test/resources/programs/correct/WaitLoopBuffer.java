import java.util.LinkedList;
import java.util.Queue;

public class WaitLoopBuffer {
    private final Queue<Integer> items = new LinkedList<>();

    synchronized void put(int item) throws InterruptedException {
        while (items.size() >= 1) {
            wait();
        }
        items.add(item);
        notifyAll();
    }

    synchronized int take() throws InterruptedException {
        while (items.isEmpty()) {
            wait();
        }
        int item = items.remove();
        notifyAll();
        return item;
    }

    public static void main(String[] args) throws Exception {
        WaitLoopBuffer b = new WaitLoopBuffer();
        int[] sum = new int[1];
        Thread t = new Thread(() -> {
            try {
                for (int i = 1; i <= 3; i++) {
                    b.put(i);
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        t.start();
        for (int i = 0; i < 3; i++) {
            sum[0] += b.take();
        }
        t.join();
        assert sum[0] == 6;
    }
}

// expected: lost-wakeup
import java.util.ArrayDeque;
import java.util.Deque;

public class NotifyForNotifyAll {
    private final Deque<Integer> items = new ArrayDeque<>();

    synchronized void put(int item) throws InterruptedException {
        while (items.size() == 1) {
            wait();
        }
        items.add(item);
        notify();
    }

    synchronized int take() throws InterruptedException {
        while (items.isEmpty()) {
            wait();
        }
        int item = items.remove();
        notify();
        return item;
    }

    interface Body {
        void run() throws InterruptedException;
    }

    static Thread start(Body body) {
        Thread t = new Thread(() -> {
            try {
                body.run();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        t.start();
        return t;
    }

    public static void main(String[] args) throws Exception {
        NotifyForNotifyAll buffer = new NotifyForNotifyAll();
        Thread[] all = {start(buffer::take), start(buffer::take), start(() -> buffer.put(1)), start(() -> buffer.put(2))};
        for (Thread t : all) {
            t.join();
        }
    }
}

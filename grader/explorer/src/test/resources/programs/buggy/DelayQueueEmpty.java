// expected: missed-termination
import java.util.concurrent.*;

public class DelayQueueEmpty {

    record D(long at, String n) implements Delayed {

        public long getDelay(TimeUnit u) {
            return u.convert(at - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        public int compareTo(Delayed o) {
            return Long.compare(at, ((D)o).at);
        }
    }

    public static void main(String[] z) throws Exception {
        DelayQueue<D> q = new DelayQueue<>();
        Thread t = new Thread(() -> q.add(new D(System.nanoTime() + 1000000, "a")));
        t.start();
        D d = q.poll();
        if (d == null) d = q.take();
        Thread u = new Thread(() -> {
            try {
                q.take();
            } catch (InterruptedException e) {
            }
        });
        u.start();
        t.join();
        u.join();
    }
}

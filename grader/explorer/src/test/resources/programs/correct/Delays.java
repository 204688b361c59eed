import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

public class Delays {
    record Item(String name, long at) implements Delayed {
        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(at - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(at, ((Item) other).at);
        }
    }

    public static void main(String[] args) throws Exception {
        DelayQueue<Item> queue = new DelayQueue<>();
        long now = System.nanoTime();
        queue.add(new Item("late", now + 2_000_000_000L));
        Thread t = new Thread(() -> queue.add(new Item("soon", now + 1_000_000L)));
        t.start();
        t.join();
        assert queue.take().name().equals("soon");
        assert queue.take().name().equals("late");
    }
}

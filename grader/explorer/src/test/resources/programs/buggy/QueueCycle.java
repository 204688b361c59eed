// expected: missed-termination
import java.util.concurrent.*;

public class QueueCycle {

    public static void main(String[] z) throws Exception {
        BlockingQueue<Integer> q = new ArrayBlockingQueue<>(1);
        BlockingQueue<Integer> r = new ArrayBlockingQueue<>(1);
        Thread t = new Thread(() -> {
            try {
                for (int i = 0; i < 3; i++) {
                    r.put(q.take());
                    r.put(-1);
                }
            } catch (InterruptedException e) {
            }
        });
        t.start();
        for (int i = 0; i < 3; i++) q.put(i);
        for (int i = 0; i < 3; i++) {
            r.take();
            r.take();
        }
        t.join();
    }
}

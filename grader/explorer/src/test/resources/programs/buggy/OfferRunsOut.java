// expected: check-then-act
import java.util.concurrent.*;

/** An offer of a few milliseconds may be gone before anybody asks. */
public class OfferRunsOut {
    public static void main(String[] a) throws Exception {
        SynchronousQueue<Integer> q = new SynchronousQueue<>();
        Thread t = new Thread(() -> {
            try {
                q.offer(1, 5, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        t.start();
        Integer x = q.poll(20, TimeUnit.MILLISECONDS);
        t.join();
        if (x == null) throw new AssertionError("nothing");
    }
}

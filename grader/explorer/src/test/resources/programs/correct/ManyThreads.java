import java.util.concurrent.atomic.AtomicInteger;

public class ManyThreads {
    public static void main(String[] args) throws Exception {
        AtomicInteger n = new AtomicInteger();
        Thread[] all = new Thread[100];
        for (int i = 0; i < all.length; i++) {
            all[i] = new Thread(n::incrementAndGet);
            all[i].start();
        }
        for (Thread t : all) {
            t.join();
        }
        assert n.get() == 100;
    }
}

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.ArrayList;
import java.util.List;

public class VirtualThreads {
    static int n;

    public static void main(String[] args) throws Exception {
        ReentrantLock lock = new ReentrantLock();
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(Thread.ofVirtual().name("v" + i).start(() -> {
                lock.lock();
                try {
                    n++;
                    Thread.sleep(5);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } finally {
                    lock.unlock();
                }
            }));
        }
        for (Thread t : all) {
            t.join();
        }
        assert n == 4 && all.getFirst().isVirtual();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> name = pool.submit(() -> "done");
            assert name.get().equals("done");
        }
    }
}

import java.util.concurrent.*;

public class TickerBeside {
    static final BlockingQueue<Integer> q = new LinkedBlockingQueue<>();
    static volatile boolean stop;
    static int ticks;

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> {
            try {
                Thread.sleep(10);
                q.put(1);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        a.start();
        Thread t = new Thread(() -> {
            while (!stop) {
                try {
                    Thread.sleep(800);
                } catch (InterruptedException e) {
                    return;
                }
                ticks++;
            }
        });
        t.start();
        Integer x = q.poll(1, TimeUnit.SECONDS);
        assert x != null;
        stop = true;
        t.join();
        a.join();
    }
}

import java.util.concurrent.ConcurrentLinkedQueue;

public class PollingServer {
    static final ConcurrentLinkedQueue<String> REQUESTS = new ConcurrentLinkedQueue<>();
    static volatile int served;

    public static void main(String[] args) {
        new Thread(() -> {
            while (true) {
                if (REQUESTS.poll() != null) {
                    served = served + 1;
                }
                try {
                    Thread.sleep(10);
                } catch (InterruptedException e) {
                    return;
                }
            }
        }, "server").start();
        REQUESTS.add("one");
        REQUESTS.add("two");
    }
}

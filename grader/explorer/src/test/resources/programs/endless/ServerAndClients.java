import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

public class ServerAndClients {
    public static void main(String[] args) {
        BlockingQueue<Integer> requests = new ArrayBlockingQueue<>(2);
        Thread server = new Thread(() -> {
            int served = 0;
            try {
                while (true) {
                    assert requests.take() > 0;
                    served++;
                }
            } catch (InterruptedException e) {
                assert served > 0;
            }
        }, "server");
        server.start();
        for (int c = 1; c <= 2; c++) {
            int id = c;
            new Thread(() -> {
                try {
                    for (int i = 1;; i++) {
                        requests.put(id * 1_000 + i);
                        Thread.sleep(5);
                    }
                } catch (InterruptedException e) {
                    // ends
                }
            }, "client " + c).start();
        }
    }
}

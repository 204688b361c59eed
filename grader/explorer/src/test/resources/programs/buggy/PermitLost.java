// expected: resource-leak
import java.util.concurrent.Semaphore;

public class PermitLost {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    static final Semaphore PERMITS = new Semaphore(1);

    static void use(boolean fail) {
        try {
            PERMITS.acquire();
            if (fail) {
                throw new IllegalArgumentException("bad request");
            }
            PERMITS.release();
        } catch (IllegalArgumentException | InterruptedException e) {
            System.out.println(e);
        }
    }

    public static void main(String[] args) throws Exception {
        both(() -> use(true), () -> use(false));
    }
}

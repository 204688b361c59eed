// expected: missed-termination
import java.util.concurrent.CountDownLatch;

public class LatchTooMany {
    public static void main(String[] args) throws Exception {
        CountDownLatch latch = new CountDownLatch(3);
        for (int i = 0; i < 2; i++) {
            new Thread(latch::countDown).start();
        }
        latch.await();
    }
}

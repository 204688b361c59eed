import java.util.concurrent.CountDownLatch;

public class LatchStart {
    static int data;

    public static void main(String[] args) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(2);
        int[] seen = new int[2];
        for (int i = 0; i < 2; i++) {
            int k = i;
            new Thread(() -> {
                try {
                    start.await();
                    seen[k] = data;
                    done.countDown();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }).start();
        }
        data = 5;
        start.countDown();
        done.await();
        assert seen[0] + seen[1] == 10;
    }
}

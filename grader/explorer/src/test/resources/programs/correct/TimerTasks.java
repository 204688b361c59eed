import java.util.concurrent.CountDownLatch;
import java.util.Timer;
import java.util.TimerTask;

public class TimerTasks {
    static int data;

    public static void main(String[] args) throws Exception {
        CountDownLatch fired = new CountDownLatch(1);
        Timer timer = new Timer();
        data = 9;
        timer.schedule(new TimerTask() {
            @Override
            public void run() {
                assert data == 9;
                fired.countDown();
            }
        }, 100);
        fired.await();
        timer.cancel();
    }
}

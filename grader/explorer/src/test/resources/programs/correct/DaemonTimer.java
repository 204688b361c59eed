import java.util.*;
import java.util.concurrent.*;

public class DaemonTimer {

    public static void main(String[] z) throws Exception {
        Timer t = new Timer(true);
        CountDownLatch l = new CountDownLatch(2);
        t.scheduleAtFixedRate(new TimerTask(){

            public void run() {
                l.countDown();
            }
        }, 1, 1);
        l.await();
    }
}

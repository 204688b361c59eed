// expected: check-then-act|lost-update
import java.util.*;

public class TimerAndMain {
    static int n;

    public static void main(String[] z) throws Exception {
        Timer t = new Timer();
        t.schedule(new TimerTask(){

            public void run() {
                n++;
            }
        }, 10);
        Thread.sleep(5);
        n++;
        Thread.sleep(10);
        t.cancel();
        if (n != 2) throw new AssertionError("n=" + n);
    }
}

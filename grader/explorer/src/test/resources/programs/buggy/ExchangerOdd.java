// expected: missed-termination
import java.util.concurrent.*;

public class ExchangerOdd {

    public static void main(String[] z) throws Exception {
        Exchanger<String> e = new Exchanger<>();
        Thread[] t = new Thread[3];
        for (int i = 0; i < 3; i++) {
            t[i] = new Thread(() -> {
                try {
                    e.exchange("x");
                } catch (InterruptedException x) {
                }
            });
            t[i].start();
        }
        for (Thread s : t) s.join();
    }
}

// expected: check-then-act
import java.util.concurrent.*;

/** Who waits a few milliseconds for a partner may not get one. */
public class ExchangeRunsOut {
    public static void main(String[] a) throws Exception {
        Exchanger<String> x = new Exchanger<>();
        String[] got = new String[2];
        Thread t = new Thread(() -> {
            try {
                got[0] = x.exchange("a", 5, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                got[0]="none";
            } catch (InterruptedException e) {}
        });
        Thread u = new Thread(() -> {
            try {
                got[1] = x.exchange("b", 5, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                got[1]="none";
            } catch (InterruptedException e) {}
        });
        t.start();
        u.start();
        t.join();
        u.join();
        if (!got[0].equals("b")) throw new AssertionError(got[0]);
    }
}

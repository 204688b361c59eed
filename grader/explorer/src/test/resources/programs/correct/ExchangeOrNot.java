import java.util.concurrent.*;

/** An exchange happens for both, or for none. */
public class ExchangeOrNot {
    public static void main(String[] a) throws Exception {
        Exchanger<String> x = new Exchanger<>();
        String[] got = new String[2];
        class X implements Runnable {
            int i;
            X(int i) {
                this.i = i;
            }
            public void run() {
                try {
                    got[i] = x.exchange("v"+i, 5, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    got[i]="none";
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            }
        }
        Thread t = new Thread(new X(0)), u = new Thread(new X(1));
        t.start();
        u.start();
        t.join();
        u.join();
        boolean both = got[0].equals("v1") && got[1].equals("v0"), none = got[0].equals("none") && got[1].equals("none");
        if (!both && !none) throw new AssertionError(got[0]+got[1]);
    }
}

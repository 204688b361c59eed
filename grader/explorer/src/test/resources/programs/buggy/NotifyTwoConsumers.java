// expected: lost-wakeup
public class NotifyTwoConsumers {
    static int num;
    static final Object m = new Object();

    public static void main(String[] x) throws Exception {
        Thread p = new Thread(() -> {
            synchronized (m) {
                while (num > 0) try {
                    m.wait();
                } catch (InterruptedException e) {
                }
                num++;
            }
            synchronized (m) {
                m.notify();
            }
        });
        Thread c = new Thread(() -> {
            synchronized (m) {
                if (num == 0) try {
                    m.wait();
                } catch (InterruptedException e) {
                }
                num--;
                if (num < 0) throw new AssertionError();
                m.notify();
            }
        });
        Thread c2 = new Thread(() -> {
            synchronized (m) {
                if (num == 0) try {
                    m.wait();
                } catch (InterruptedException e) {
                }
                num--;
                if (num < 0) throw new AssertionError();
                m.notify();
            }
        });
        p.start();
        c.start();
        c2.start();
        p.join();
    }
}

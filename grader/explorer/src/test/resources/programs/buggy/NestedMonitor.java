// expected: deadlock
public class NestedMonitor {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    static final Object OUTER = new Object();
    static final Object INNER = new Object();
    static boolean ready;

    static void await() {
        synchronized (OUTER) {
            synchronized (INNER) {
                while (!ready) {
                    try {
                        INNER.wait();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        }
    }

    static void signal() {
        synchronized (OUTER) {
            synchronized (INNER) {
                ready = true;
                INNER.notifyAll();
            }
        }
    }

    public static void main(String[] args) throws Exception {
        both(NestedMonitor::await, NestedMonitor::signal);
    }
}

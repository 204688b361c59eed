// expected: lost-wakeup
public class BoundedBufferNotifyOne {
    static Object[] b = new Object[1];
    static int putp;
    static int getp;
    static int used;
    static final Object m = new Object();

    static void put(Object o) throws InterruptedException {
        synchronized (m) {
            while (used == b.length) m.wait();
            b[putp] = o;
            putp = (putp + 1) % b.length;
            used++;
            if (used == 1) m.notify();
        }
    }

    static Object get() throws InterruptedException {
        synchronized (m) {
            while (used == 0) m.wait();
            Object r = b[getp];
            getp = (getp + 1) % b.length;
            if (used-- == b.length) m.notify();
            return r;
        }
    }

    static Thread th(boolean p) {
        return new Thread(() -> {
            try {
                for (int i = 0; i < 2; i++) if (p) put("x"); else get();
            } catch (InterruptedException e) {
            }
        });
    }

    public static void main(String[] z) throws Exception {
        Thread[] t = {th(true), th(true), th(false), th(false)};
        for (Thread s : t) s.start();
        for (Thread s : t) s.join();
    }
}

// expected: check-then-act
public class CircularBuffer {
    static final int SIZE = 10;
    static char[] buf = new char[SIZE];
    static int first;
    static int next;
    static int size;
    static boolean send = true;
    static boolean recv;
    static final Object m = new Object();

    static int remove() {
        if (next == first) return -1;
        int r = buf[first];
        first = (first + 1) % size;
        return r;
    }

    static void insert(char c) {
        buf[next] = c;
        next = (next + 1) % size;
    }

    public static void main(String[] x) throws Exception {
        size = 8;
        Thread p = new Thread(() -> {
            synchronized (m) {
                if (send) {
                    for (int i = 0; i < 7; i++) insert((char)i);
                    send = false;
                    recv = true;
                }
            }
        });
        Thread c = new Thread(() -> {
            synchronized (m) {
                if (recv) {
                    for (int i = 0; i < 7; i++) if (remove() != i) throw new AssertionError();
                    recv = false;
                    send = true;
                } else throw new IllegalStateException("nothing received");
            }
        });
        p.start();
        c.start();
        p.join();
        c.join();
    }
}

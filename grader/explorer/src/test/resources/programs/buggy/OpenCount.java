// expected: lost-update
public class OpenCount {
    static volatile int open;

    static class R implements AutoCloseable {

        R() {
            open++;
        }

        public void close() {
            open--;
        }

        @Override
        protected void finalize() {
            close();
        }
    }

    public static void main(String[] z) throws Exception {
        Thread t = new Thread(() -> {
            try (R r = new R();) {
            }
        });
        t.start();
        try (R r = new R();) {
        }
        t.join();
        if (open != 0) throw new IllegalStateException("open " + open);
    }
}

// expected: check-then-act|wrong-output|lost-update
public class FirstUseDecides {
    static class Settings {
        static final String MADE_BY;

        static {
            MADE_BY = Thread.currentThread().getName();
        }
    }

    public static void main(String[] args) throws Exception {
        Thread reader = new Thread(() -> {
            if (Settings.MADE_BY.isEmpty()) {
                throw new IllegalStateException("nobody");
            }
        }, "reader");
        reader.start();
        String by = Settings.MADE_BY;
        reader.join();
        if (!by.equals("main")) {
            throw new AssertionError("set up by " + by);
        }
    }
}

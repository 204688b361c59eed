// expected: unsafe-publication
public class UnsafePublication {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    static class Holder {
        int value;

        Holder(int value) {
            this.value = value;
        }
    }

    static Holder holder;

    public static void main(String[] args) throws Exception {
        both(() -> holder = new Holder(42), () -> {
            Holder seen = holder;
            if (seen != null && seen.value != 42) {
                throw new AssertionError();
            }
        });
    }
}

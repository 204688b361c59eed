public class DoubleCheckedVolatile {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    static volatile DoubleCheckedVolatile instance;
    int size = 7;

    static DoubleCheckedVolatile get() {
        if (instance == null) {
            synchronized (DoubleCheckedVolatile.class) {
                if (instance == null) {
                    instance = new DoubleCheckedVolatile();
                }
            }
        }
        return instance;
    }

    public static void main(String[] args) throws Exception {
        Runnable r = () -> {
            assert get().size == 7;
        };
        both(r, r);
    }
}

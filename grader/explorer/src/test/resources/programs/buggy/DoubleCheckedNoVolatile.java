// expected: unsafe-publication
public class DoubleCheckedNoVolatile {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    static DoubleCheckedNoVolatile instance;
    final int[] table = new int[4];
    int size;

    DoubleCheckedNoVolatile() {
        size = 4;
    }

    static DoubleCheckedNoVolatile get() {
        if (instance == null) {
            synchronized (DoubleCheckedNoVolatile.class) {
                if (instance == null) {
                    instance = new DoubleCheckedNoVolatile();
                }
            }
        }
        return instance;
    }

    public static void main(String[] args) throws Exception {
        both(() -> System.out.println(get().size), () -> System.out.println(get().size));
    }
}

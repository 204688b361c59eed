// expected: lost-update
public class ArrayElements {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    static final int[] COUNTS = new int[2];

    public static void main(String[] args) throws Exception {
        both(() -> COUNTS[1]++, () -> COUNTS[1]++);
        assert COUNTS[1] == 2;
    }
}

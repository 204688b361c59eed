// expected: lost-update
public class PlainCounter {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    int value;

    public static void main(String[] args) throws Exception {
        PlainCounter counter = new PlainCounter();
        both(() -> counter.value++, () -> counter.value++);
        if (counter.value != 2) {
            throw new AssertionError("counted " + counter.value);
        }
    }
}

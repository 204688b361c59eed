// expected: data-race
public class UncheckedCounter {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    static int value;

    public static void main(String[] args) throws Exception {
        both(() -> value++, () -> value++);
        System.out.println(value);
    }
}

// expected: lost-update
public class StaticCounter {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    static int value;

    static void add() {
        for (int i = 0; i < 100; i++) {
            value++;
        }
    }

    public static void main(String[] args) throws Exception {
        both(StaticCounter::add, StaticCounter::add);
        assert value == 200 : value;
    }
}

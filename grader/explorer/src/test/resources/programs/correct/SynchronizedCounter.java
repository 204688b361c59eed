public class SynchronizedCounter {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    private int value;

    synchronized void add() {
        value++;
    }

    public static void main(String[] args) throws Exception {
        SynchronizedCounter c = new SynchronizedCounter();
        both(c::add, c::add);
        assert c.value == 2;
    }
}

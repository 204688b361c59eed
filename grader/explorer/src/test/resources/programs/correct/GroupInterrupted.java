/** A group interrupts its threads. */
public class GroupInterrupted {
    public static void main(String[] a) throws Exception {
        ThreadGroup g = new ThreadGroup("g");
        Thread t = new Thread(g, () -> {
            try {
                Thread.sleep(1_000_000);
                throw new AssertionError();
            } catch (InterruptedException e) {}
        });
        t.start();
        g.interrupt();
        t.join();
    }
}

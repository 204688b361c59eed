// expected: check-then-act
/** The thread is taken away between the look and the start. */
public class StartedWhenGone {
    private static volatile Thread worker;

    public static void main(String[] args) throws Exception {
        worker = new Thread(() -> { });
        Thread other = new Thread(() -> worker = null);
        other.start();
        if (worker != null) {
            worker.start();
        }
        other.join();
    }
}

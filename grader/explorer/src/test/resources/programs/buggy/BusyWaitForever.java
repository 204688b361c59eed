// expected: busy-wait|livelock
public class BusyWaitForever {
    static volatile boolean ready;

    public static void main(String[] args) throws Exception {
        Thread waiter = new Thread(() -> {
            while (!ready) {
                Thread.onSpinWait();
            }
        });
        waiter.start();
        waiter.join();
    }
}

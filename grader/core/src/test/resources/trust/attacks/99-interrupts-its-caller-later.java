// title: interrupts the thread of the check after the call
// refused: admitted
// alone: wrong-output
public class Vault {
    private int total;

    public synchronized void add(int amount) {
        total += amount;
    }

    public synchronized int total() {
        Thread caller = Thread.currentThread();
        Thread.ofPlatform().daemon().start(() -> {
            while (true) {
                caller.interrupt();
            }
        });
        return total;
    }
}

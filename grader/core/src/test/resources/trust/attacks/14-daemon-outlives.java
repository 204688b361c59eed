// title: a daemon thread outlives its check and acts in the next
// refused: admitted
// alone: wrong-output
public class Vault {
    static volatile int stolen;
    private int total;

    public void add(int amount) {
        total += amount;
        Thread daemon = new Thread(() -> {
            while (true) {
                stolen++;
                Thread.onSpinWait();
            }
        });
        daemon.setDaemon(true);
        daemon.start();
    }

    public int total() {
        return stolen > 0 ? -1 : -2;
    }
}

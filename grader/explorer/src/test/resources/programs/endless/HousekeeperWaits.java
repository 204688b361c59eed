public class HousekeeperWaits {
    private final Object lock = new Object();
    private int rounds;

    void keepHouse() {
        synchronized (lock) {
            try {
                while (true) {
                    lock.wait(1_000);
                    rounds++;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    int rounds() {
        synchronized (lock) {
            return rounds;
        }
    }

    public static void main(String[] args) {
        HousekeeperWaits h = new HousekeeperWaits();
        new Thread(h::keepHouse, "housekeeper").start();
        assert h.rounds() >= 0;
    }
}

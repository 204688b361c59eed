// title: holds the monitor of the check's thread for ever
// refused: admitted
// alone: livelock|stale-read|too-slow|busy-wait|missed-termination
public class Vault {
    public void add(int amount) {
        synchronized (Thread.currentThread()) {
            while (true) {
                Thread.onSpinWait();
            }
        }
    }

    public int total() {
        return 0;
    }
}

// title: blocks itself: parks, and nobody knows of it
// refused: admitted
// alone: self-deadlock|deadlock|lost-wakeup|missed-termination
import java.util.concurrent.*;
public class Vault {
    private int total;
    public void add(int amount) {
        Thread t = new Thread(() -> { total += amount; while (true) { java.util.concurrent.locks.LockSupport.park(Thread.currentThread()); } });
        t.start();
        try { t.join(); } catch (InterruptedException e) { Thread.currentThread().interrupt(); }
    }
    public int total() { return total; }
}

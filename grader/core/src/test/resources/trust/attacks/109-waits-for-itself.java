// title: blocks itself: waits for its own end
// refused: admitted
// alone: self-deadlock|deadlock|lost-wakeup|missed-termination
public class Vault {
    public void add(int amount) { try { Thread.currentThread().join(); } catch (InterruptedException e) { Thread.currentThread().interrupt(); } }
    public int total() { return 5; }
}

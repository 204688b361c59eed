// title: threads of its own class that equal every thread, and whose hash code throws when the check asks
// refused: admitted
// alone: wrong-output
public class Vault {
    static class Odd extends Thread {
        Odd() { super(() -> { while (true) { Thread.yield(); } }); setDaemon(true); }
        @Override public boolean equals(Object o) { return true; }
        @Override public int hashCode() { throw new IllegalStateException("no hash code"); }
        @Override public String toString() { throw new IllegalStateException("no text"); }
    }
    public void add(int amount) { new Odd().start(); }
    public int total() { return 4; }
}

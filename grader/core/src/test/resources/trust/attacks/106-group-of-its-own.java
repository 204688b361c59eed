// title: a group of threads that swallows what they throw, named like the JVM's
// refused: admitted
// alone: wrong-output
public class Vault {
    static class Deaf extends ThreadGroup {
        Deaf() { super("system"); }
        @Override public void uncaughtException(Thread t, Throwable e) { try { Thread.currentThread().join(); } catch (InterruptedException x) { } }
    }
    public void add(int amount) { new Thread(new Deaf(), () -> { throw new AssertionError("x"); }, "x").start(); }
    public int total() { return 4; }
}

// title: takes the locks of objects that the whole JVM shares, and keeps them
// refused: admitted
// alone: wrong-output
public class Vault {
    public void add(int amount) {
        for (Object shared : new Object[] {System.out, System.err, System.in, String.class, Thread.class, Object.class,
                Vault.class, Runtime.getRuntime(), "".intern(), "check".intern(), Thread.currentThread(),
                Thread.currentThread().getUncaughtExceptionHandler(), java.util.logging.Logger.getGlobal(),
                java.util.Locale.ROOT, Integer.valueOf(1)}) {
            Thread.ofPlatform().daemon().start(() -> {
                synchronized (shared) {
                    while (true) {
                        java.util.concurrent.locks.LockSupport.park();
                    }
                }
            });
        }
        Thread.yield();
    }

    public int total() {
        return -1;
    }
}

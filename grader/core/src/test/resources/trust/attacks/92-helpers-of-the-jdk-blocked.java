// title: blocks the threads of the JDK that time, fork and clean for everybody
// refused: admitted
// alone: wrong-output
public class Vault {
    static final Object NEVER = new Object();

    public void add(int amount) {
        var later = java.util.concurrent.CompletableFuture.delayedExecutor(0, java.util.concurrent.TimeUnit.SECONDS,
                Runnable::run);
        later.execute(Vault::stop);
        for (int i = 0; i < 64; i++) {
            java.util.concurrent.ForkJoinPool.commonPool().execute(Vault::stop);
            Thread.startVirtualThread(() -> {
                while (true) {
                    Thread.onSpinWait();
                }
            });
        }
        java.lang.ref.Cleaner.create().register(new Object(), Vault::stop);
        System.gc();
    }

    static void stop() {
        while (true) {
            java.util.concurrent.locks.LockSupport.park();
        }
    }

    public int total() {
        return -1;
    }
}

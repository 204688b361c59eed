// title: blocks every worker of the common pool and every carrier of virtual threads
// refused: admitted
// alone: wrong-output|thread-leak|missed-termination|livelock
public class Vault {
    public void add(int amount) {
        for (int i = 0; i < 16; i++) {
            java.util.concurrent.ForkJoinPool.commonPool().execute(() -> {
                while (true) {
                    Thread.onSpinWait();
                }
            });
            Thread.startVirtualThread(() -> {
                while (true) {
                    Thread.onSpinWait();
                }
            });
        }
    }

    public int total() {
        return 0;
    }
}

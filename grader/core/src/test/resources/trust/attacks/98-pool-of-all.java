// title: stops and shrinks the pool that all share
// refused: admitted
// alone: wrong-output
public class Vault {
    public void add(int amount) {
        var pool = java.util.concurrent.ForkJoinPool.commonPool();
        pool.setParallelism(1);
        pool.shutdownNow();
        pool.close();
    }

    public int total() {
        return -1;
    }
}

// title: ForkJoin, parallel streams and CompletableFuture
// refused: admitted
// alone: passed
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Collectors;

public class Vault {
    private final AtomicInteger total = new AtomicInteger();

    private static final class Sum extends RecursiveTask<Integer> {
        private static final long serialVersionUID = 1L;
        private final int from;
        private final int to;

        Sum(int from, int to) {
            this.from = from;
            this.to = to;
        }

        @Override
        protected Integer compute() {
            if (to - from < 2) {
                return to - from;
            }
            Sum left = new Sum(from, (from + to) / 2);
            Sum right = new Sum((from + to) / 2, to);
            left.fork();
            return right.compute() + left.join();
        }
    }

    public void add(int amount) {
        int parts = ForkJoinPool.commonPool().invoke(new Sum(0, amount));
        int again = IntStream.range(0, amount).parallel().boxed().collect(Collectors.counting()).intValue();
        int third = CompletableFuture.supplyAsync(() -> parts).thenApply(n -> n + 0).thenCombine(
                CompletableFuture.completedFuture(again), Math::max).join();
        total.addAndGet(third);
    }

    public int total() {
        return total.get();
    }
}

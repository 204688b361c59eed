import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;

public class ForkJoinSum {
    static class Sum extends RecursiveTask<Integer> {
        private final int[] data;
        private final int from;
        private final int to;

        Sum(int[] data, int from, int to) {
            this.data = data;
            this.from = from;
            this.to = to;
        }

        @Override
        protected Integer compute() {
            if (to - from <= 2) {
                int sum = 0;
                for (int i = from; i < to; i++) {
                    sum += data[i];
                }
                return sum;
            }
            int middle = (from + to) / 2;
            Sum left = new Sum(data, from, middle);
            left.fork();
            int right = new Sum(data, middle, to).compute();
            return right + left.join();
        }
    }

    public static void main(String[] args) {
        int[] data = {1, 2, 3, 4, 5, 6, 7, 8};
        assert new ForkJoinPool(2).invoke(new Sum(data, 0, data.length)) == 36;
        assert ForkJoinPool.commonPool().invoke(new Sum(data, 0, data.length)) == 36;
    }
}

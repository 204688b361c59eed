// expected: lost-update
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;

public class ForkJoinShared {
    static int leaves;

    static class Split extends RecursiveAction {
        private final int depth;

        Split(int depth) {
            this.depth = depth;
        }

        @Override
        protected void compute() {
            if (depth == 0) {
                leaves++;
            } else {
                invokeAll(new Split(depth - 1), new Split(depth - 1));
            }
        }
    }

    public static void main(String[] args) {
        ForkJoinPool.commonPool().invoke(new Split(2));
        assert leaves == 4 : leaves;
    }
}

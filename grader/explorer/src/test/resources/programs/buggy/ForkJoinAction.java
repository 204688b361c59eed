// expected: lost-update
import java.util.concurrent.*;

public class ForkJoinAction {
    static long sum;

    static class T extends RecursiveAction {
        final int lo;
        final int hi;

        T(int l, int h) {
            lo = l;
            hi = h;
        }

        protected void compute() {
            if (hi - lo <= 2) {
                for (int i = lo; i < hi; i++) sum += i;
            } else {
                int m = (lo + hi) / 2;
                invokeAll(new T(lo, m), new T(m, hi));
            }
        }
    }

    public static void main(String[] z) {
        ForkJoinPool.commonPool().invoke(new T(0, 8));
        if (sum != 28) throw new AssertionError(sum);
    }
}

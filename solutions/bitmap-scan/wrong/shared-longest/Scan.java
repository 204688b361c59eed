import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;
import java.util.stream.IntStream;

// Wrong: all parts write the longest run into one variable, and nothing protects it.
public final class Scan {
    private Scan() {
    }

    static boolean hasOver(int limit, int[] a, int cutoff) {
        IntStream all = IntStream.of(a);
        return (a.length > cutoff ? all.parallel() : all).anyMatch(x -> x > limit);
    }

    private static final class Longest {
        private int length;
    }

    private static final class Runs extends RecursiveAction {
        private static final long serialVersionUID = 1L;
        private final int val;
        private final int[] a;
        private final int from;
        private final int to;
        private final int cutoff;
        private final transient Longest longest;

        Runs(int val, int[] a, int from, int to, int cutoff, Longest longest) {
            this.val = val;
            this.a = a;
            this.from = from;
            this.to = to;
            this.cutoff = cutoff;
            this.longest = longest;
        }

        @Override
        protected void compute() {
            if (to - from > cutoff) {
                int middle = (from + to) >>> 1;
                invokeAll(new Runs(val, a, from, middle, cutoff, longest), new Runs(val, a, middle, to, cutoff, longest));
                return;
            }
            for (int begin = from; begin < to; begin++) {
                if (a[begin] == val && (begin == 0 || a[begin - 1] != val)) {
                    int end = begin;
                    while (end < a.length && a[end] == val) {
                        end++;
                    }
                    longest.length = Math.max(longest.length, end - begin);
                }
            }
        }
    }

    static int longestRun(int val, int[] a, int cutoff) {
        Longest longest = new Longest();
        ForkJoinPool.commonPool().invoke(new Runs(val, a, 0, a.length, cutoff, longest));
        return longest.length;
    }
}

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.atomic.AtomicBoolean;

// Wrong: resets the one flag for all calls when a call begins, whoever else is at work.
public final class Scan {
    private static final AtomicBoolean FOUND = new AtomicBoolean();

    private Scan() {
    }

    static boolean hasOver(int limit, int[] a, int cutoff) {
        FOUND.set(false);
        return ForkJoinPool.commonPool().invoke(new Search(limit, a, 0, a.length, cutoff, FOUND));
    }

    private static final class Search extends RecursiveTask<Boolean> {
        private static final long serialVersionUID = 1L;
        private final int limit;
        private final int[] a;
        private final int from;
        private final int to;
        private final int cutoff;
        private final AtomicBoolean found;

        Search(int limit, int[] a, int from, int to, int cutoff, AtomicBoolean found) {
            this.limit = limit;
            this.a = a;
            this.from = from;
            this.to = to;
            this.cutoff = cutoff;
            this.found = found;
        }

        @Override
        protected Boolean compute() {
            if (to - from <= cutoff) {
                for (int i = from; i < to && !found.get(); i++) {
                    if (a[i] > limit) {
                        found.set(true);
                    }
                }
                return found.get();
            }
            int middle = (from + to) >>> 1;
            Search left = new Search(limit, a, from, middle, cutoff, found);
            left.fork();
            boolean right = new Search(limit, a, middle, to, cutoff, found).compute();
            return left.join() | right;
        }
    }

    static int longestRun(int val, int[] a, int cutoff) {
        return ForkJoinPool.commonPool().invoke(new Longest(val, a, 0, a.length, cutoff)).longest();
    }

    private record Run(int left, int right, int longest, int length) {
        static Run of(int val, int[] a, int from, int to) {
            int left = 0;
            while (from + left < to && a[from + left] == val) {
                left++;
            }
            int longest = left;
            int run = left;
            for (int i = from + left; i < to; i++) {
                run = a[i] == val ? run + 1 : 0;
                longest = Math.max(longest, run);
            }
            return new Run(left, run, longest, to - from);
        }

        Run then(Run next) {
            return new Run(left == length ? length + next.left : left,
                    next.right == next.length ? right + next.length : next.right,
                    Math.max(right + next.left, Math.max(longest, next.longest)), length + next.length);
        }
    }

    private static final class Longest extends RecursiveTask<Run> {
        private static final long serialVersionUID = 1L;
        private final int val;
        private final int[] a;
        private final int from;
        private final int to;
        private final int cutoff;

        Longest(int val, int[] a, int from, int to, int cutoff) {
            this.val = val;
            this.a = a;
            this.from = from;
            this.to = to;
            this.cutoff = cutoff;
        }

        @Override
        protected Run compute() {
            if (to - from <= cutoff) {
                return Run.of(val, a, from, to);
            }
            int middle = (from + to) >>> 1;
            Longest left = new Longest(val, a, from, middle, cutoff);
            left.fork();
            Run right = new Longest(val, a, middle, to, cutoff).compute();
            return left.join().then(right);
        }
    }
}

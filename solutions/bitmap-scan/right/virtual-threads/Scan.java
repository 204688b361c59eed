import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

/** A virtual thread for each of some ten parts. */
public final class Scan {
    private static final int MOST = 10;

    private Scan() {
    }

    static boolean hasOver(int limit, int[] a, int cutoff) {
        if (a.length <= cutoff) {
            for (int x : a) {
                if (x > limit) {
                    return true;
                }
            }
            return false;
        }
        AtomicReference<Integer> found = new AtomicReference<>();
        int size = Math.max(cutoff, a.length / MOST);
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int from = 0; from < a.length; from += Math.min(size, a.length - from)) {
                int begin = from;
                int end = Math.min(a.length - from, size) + from;
                each.execute(() -> {
                    for (int i = begin; i < end && found.get() == null; i++) {
                        if (a[i] > limit) {
                            found.compareAndSet(null, i);
                        }
                    }
                });
            }
        }
        return found.get() != null;
    }

    private record Ends(int left, int right, int longest, int length) {
    }

    static int longestRun(int val, int[] a, int cutoff) {
        if (a.length <= cutoff) {
            return ends(val, a, 0, a.length).longest;
        }
        int size = Math.max(cutoff, a.length / MOST);
        List<Future<Ends>> parts = new ArrayList<>();
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int from = 0; from < a.length; from += Math.min(size, a.length - from)) {
                int begin = from;
                int end = Math.min(a.length - from, size) + from;
                parts.add(each.submit(() -> ends(val, a, begin, end)));
            }
        }
        int longest = 0;
        int open = 0;
        for (Future<Ends> part : parts) {
            Ends ends = part.resultNow();
            longest = Math.max(longest, Math.max(ends.longest, open + ends.left));
            open = ends.right == ends.length ? open + ends.length : ends.right;
        }
        return longest;
    }

    private static Ends ends(int val, int[] a, int from, int to) {
        int longest = 0;
        int left = -1;
        int last = from - 1;
        for (int i = from; i < to; i++) {
            if (a[i] != val) {
                left = left < 0 ? i - from : left;
                last = i;
            }
            longest = Math.max(longest, i - last);
        }
        return new Ends(left < 0 ? to - from : left, to - 1 - last, longest, to - from);
    }
}

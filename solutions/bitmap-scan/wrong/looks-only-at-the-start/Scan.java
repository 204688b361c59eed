import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

// Wrong: four large parts that look at the flag only when they begin.
public final class Scan {
    private Scan() {
    }

    private static final class Flag {
        private volatile boolean set;
    }

    private interface Part<T> {
        T of(int from, int to);
    }

    private static <T> List<T> inParts(int length, int cutoff, Part<T> work) {
        if (length <= cutoff) {
            return List.of(work.of(0, length));
        }
        int parts = Math.min(4, length);
        List<Callable<T>> calls = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int from = (int) ((long) length * part / parts);
            int to = (int) ((long) length * (part + 1) / parts);
            calls.add(() -> work.of(from, to));
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(parts)) {
            List<T> results = new ArrayList<>();
            for (Future<T> result : pool.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean hasOver(int limit, int[] a, int cutoff) {
        Flag found = new Flag();
        return inParts(a.length, cutoff, (from, to) -> {
            if (found.set) {
                return false;
            }
            for (int i = from; i < to; i++) {
                if (a[i] > limit) {
                    found.set = true;
                    return true;
                }
            }
            return false;
        }).contains(true);
    }

    static int longestRun(int val, int[] a, int cutoff) {
        int longest = 0;
        int open = 0;
        for (int[] part : inParts(a.length, cutoff, (from, to) -> part(val, a, from, to))) {
            longest = Math.max(longest, Math.max(part[1], open + part[0]));
            open = part[0] == part[3] ? open + part[3] : part[2];
        }
        return longest;
    }

    /** Run at the start, longest run, run at the end, length. */
    private static int[] part(int val, int[] a, int from, int to) {
        int start = from;
        while (start < to && a[start] == val) {
            start++;
        }
        int end = to;
        while (end > start && a[end - 1] == val) {
            end--;
        }
        int longest = 0;
        int run = 0;
        for (int i = start; i < end; i++) {
            run = a[i] == val ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        int first = start - from;
        int last = first == to - from ? first : to - end;
        return new int[]{first, Math.max(longest, Math.max(first, last)), last, to - from};
    }
}

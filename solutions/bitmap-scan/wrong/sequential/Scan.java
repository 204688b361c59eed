// Wrong: one thread does it all.
public final class Scan {
    private Scan() {
    }

    static boolean hasOver(int limit, int[] a, int cutoff) {
        for (int x : a) {
            if (x > limit) {
                return true;
            }
        }
        return false;
    }

    static int longestRun(int val, int[] a, int cutoff) {
        int longest = 0;
        int run = 0;
        for (int x : a) {
            run = x == val ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}

import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import java.util.Arrays;

/** Arrays to search, and what must be found in them. */
final class Searches {
    private Searches() {
    }

    /** Zeros and ones in no order, with runs of up to some twenty ones. */
    static int[] bits(int length, int variety) {
        int[] bits = new int[length];
        long state = 0x9E3779B97F4A7C15L * (variety + 1);
        int left = 0;
        int bit = 0;
        for (int i = 0; i < length; i++) {
            if (left == 0) {
                state = state * 6364136223846793005L + 1442695040888963407L;
                left = 1 + (int) (state >>> 60) + (int) (state >>> 57 & 7);
                bit = 1 - bit;
            }
            bits[i] = bit;
            left--;
        }
        return bits;
    }

    /** The lowest bits of a number, the highest of them first. */
    static int[] bitmap(int bits, int length) {
        int[] bitmap = new int[length];
        for (int i = 0; i < length; i++) {
            bitmap[i] = bits >> length - 1 - i & 1;
        }
        return bitmap;
    }

    /** The length of the longest run, from start to end on one thread. */
    static int longestRun(int val, int[] a) {
        int longest = 0;
        int run = 0;
        for (int x : a) {
            run = x == val ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    static void expectOver(boolean expected, int limit, int[] a, int cutoff, String hint) {
        boolean found = Scan.hasOver(limit, a, cutoff);
        if (found != expected) {
            throw new CheckFailure(BugClass.WRONG_OUTPUT, "hasOver(" + limit + ", " + shown(a) + ", " + cutoff + ") is "
                    + found + ". Every part must be searched, and waited for; one part with a find is enough." + hint,
                    String.valueOf(expected), String.valueOf(found));
        }
    }

    static void expectRun(int val, int[] a, int cutoff, String hint) {
        int expected = longestRun(val, a);
        int found = Scan.longestRun(val, a, cutoff);
        if (found != expected) {
            throw new CheckFailure(BugClass.WRONG_OUTPUT, "longestRun(" + val + ", " + shown(a) + ", " + cutoff + ") is "
                    + found + ". A run may begin in one part, cover others, and end in yet another." + hint,
                    String.valueOf(expected), String.valueOf(found));
        }
    }

    private static String shown(int[] a) {
        return a.length <= 13 ? Arrays.toString(a) : "an array of " + a.length + " elements";
    }
}

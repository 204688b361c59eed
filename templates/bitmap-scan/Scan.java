/** Searches in arrays, on more than one core. */
public final class Scan {
    private Scan() {
    }

    /**
     * Whether an element is greater than {@code limit}. Ends early: once one thread has found such an element, the others
     * stop.
     *
     * @param cutoff
     *            at least 1; an array of at most so many elements is searched by one thread, a longer one by several
     */
    static boolean hasOver(int limit, int[] a, int cutoff) {
        throw new UnsupportedOperationException("TODO: search parts of the array at the same time, and stop early");
    }

    /**
     * The length of the longest run of elements that all are {@code val}; 0 if none is.
     *
     * @param cutoff
     *            as for {@link #hasOver}
     */
    static int longestRun(int val, int[] a, int cutoff) {
        throw new UnsupportedOperationException("TODO: a run may begin in one part and end in another");
    }
}

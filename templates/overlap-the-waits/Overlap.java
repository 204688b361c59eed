import java.util.List;
import java.util.concurrent.Callable;

/** Makes slow calls side by side, so that their waits overlap. */
public final class Overlap {
    private Overlap() {
    }

    /**
     * Makes every call once, as many at a time as {@code maxConcurrent} allows, and waits for all of them.
     *
     * @param maxConcurrent
     *            how many calls may be under way at once, at least 1
     * @return the results in the order of {@code calls}
     * @throws Exception
     *             what the first of the calls that failed threw, in the order of {@code calls}
     */
    public static <T> List<T> fetchAll(List<? extends Callable<T>> calls, int maxConcurrent) throws Exception {
        throw new UnsupportedOperationException("TODO: begin several calls before you wait for the first");
    }
}

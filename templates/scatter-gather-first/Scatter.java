import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Asks many at once, and leaves nothing running behind. */
public final class Scatter {
    private Scatter() {
    }

    /**
     * Calls all at the same time and returns the first result; those that are still running are interrupted then.
     *
     * @param calls
     *            at least one; each ends soon when it is interrupted
     * @param limit
     *            how long the whole call may take
     * @throws ExecutionException
     *             if all of them failed; the cause is what one of them threw
     * @throws TimeoutException
     *             if the limit has passed and none has succeeded
     */
    public static <T> T firstSuccess(List<Callable<T>> calls, Duration limit)
            throws InterruptedException, ExecutionException, TimeoutException {
        throw new UnsupportedOperationException("TODO: start all, take the first result, end the others");
    }

    /**
     * Calls all at the same time and returns all results in the order of the calls.
     *
     * @param calls
     *            each ends soon when it is interrupted
     * @throws ExecutionException
     *             if one of them failed, as soon as that is so; the cause is what it threw, and the others are interrupted
     */
    public static <T> List<T> all(List<Callable<T>> calls) throws InterruptedException, ExecutionException {
        throw new UnsupportedOperationException("TODO: start all, wait for all, or for the first failure");
    }
}

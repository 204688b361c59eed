import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;

/** Runs asynchronous operations side by side, with a limit, a time-out, and further attempts. Never blocks anybody. */
public final class Gather {
    private Gather() {
    }

    /**
     * Starts operations, at most {@code limit} of them at a time, and gathers their results. Returns at once.
     *
     * @param tasks
     *            each starts an operation; one that throws counts as an operation that fails
     * @return the results in the order of the tasks; fails as soon as one operation fails, with its exception: then no
     *         further one is started, and those that are running are cancelled
     */
    public static <T> CompletableFuture<List<T>> gather(List<Supplier<CompletionStage<T>>> tasks, int limit) {
        throw new UnsupportedOperationException("TODO: start, wait for nobody, start the next when one is done");
    }

    /**
     * Completes as {@code stage} does, or with a {@link java.util.concurrent.TimeoutException} when {@code limit} has passed on
     * {@code timer}: then the operation is cancelled. When the stage completes in time, nothing is left behind in the timer.
     */
    public static <T> CompletionStage<T> withTimeout(CompletionStage<T> stage, Duration limit,
            ScheduledExecutorService timer) {
        throw new UnsupportedOperationException("TODO: let the timer cancel it");
    }

    /**
     * Tries an operation again when it fails, at most {@code attempts} times in all, with a pause of {@code pause} on
     * {@code timer} before each further attempt.
     *
     * @param operation
     *            starts an attempt; one that throws counts as an attempt that fails
     * @return the result of the first attempt that succeeds, or the failure of the last one
     */
    public static <T> CompletionStage<T> retry(Supplier<CompletionStage<T>> operation, int attempts, Duration pause,
            ScheduledExecutorService timer) {
        throw new UnsupportedOperationException("TODO: try, and schedule the next attempt");
    }
}

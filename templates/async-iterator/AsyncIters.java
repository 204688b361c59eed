import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Function;

/** What a for loop over elements that are not there yet is made of. Never blocks anybody. */
public final class AsyncIters {
    private AsyncIters() {
    }

    /**
     * Runs {@code body} with one element after the other: asks for the next one when the stage of the body has completed.
     *
     * @return completes with null at the end; fails as soon as an element or a body fails, and then nothing more is asked for
     */
    public static <T> CompletionStage<Void> forEach(AsyncIterator<T> elements, Function<T, CompletionStage<Void>> body) {
        throw new UnsupportedOperationException("TODO: ask, work, ask again");
    }

    /** The results of {@code function}, in the same order; asks for an element only when it is asked for one. */
    public static <T, R> AsyncIterator<R> mapAsync(AsyncIterator<T> elements, Function<T, CompletionStage<R>> function) {
        throw new UnsupportedOperationException("TODO: ask for an element, then for its result");
    }

    /**
     * The elements of a publisher, one at a time.
     *
     * @param window
     *            how many elements the publisher may be asked for beyond those that {@code next} was called for; at least 1
     */
    public static <T> AsyncIterator<T> from(Flow.Publisher<T> publisher, int window) {
        throw new UnsupportedOperationException("TODO: request no more than fits the window, keep what comes too early");
    }
}

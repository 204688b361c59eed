import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

/** What try-with-resources is for blocking code, for code that goes on in stages. Never blocks anybody. */
public final class AsyncResource {
    private AsyncResource() {
    }

    /**
     * Opens a resource, works with it, and closes it, whatever happens in between. Returns at once and never throws.
     *
     * @param open
     *            starts to open the resource; is called once
     * @param body
     *            starts the work with it; is called once when the resource is open, and not at all if opening fails
     * @param close
     *            starts to close it; is called exactly once when the work has ended, and not at all if opening fails
     * @return the result of the body, or its failure; completes only when the resource is closed. If it is cancelled, the
     *         work is cancelled, and the resource is closed all the same
     */
    public static <R, T> CompletionStage<T> use(Supplier<CompletionStage<R>> open, Function<R, CompletionStage<T>> body,
            Function<R, CompletionStage<Void>> close) {
        throw new UnsupportedOperationException("TODO: open, then work, then close on every path");
    }
}

import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** Answers orders on an event loop, without ever making the loop wait. */
public final class OrderHandler {
    /**
     * @param loop
     *            the loop that {@link #handle} is called on
     * @param blockingPool
     *            runs what blocks; it may have few threads, one of them is enough
     */
    public OrderHandler(EventLoop loop, AsyncDb db, AsyncHttp http, Executor blockingPool) {
        // TODO: keep what you need
    }

    /**
     * Answers one request: the order's price, plus shipping, plus tax. Always called on the loop's thread, so it
     * returns at once and never waits; other requests are in flight at the same time.
     *
     * @return completes with {@link Response#ok} and the sum, or with {@link Response#unavailable} if the database, the
     *         shipping service, the tax library or the pool fails, be it with a failed stage or with an exception; never
     *         completes with an exception. The response has then been recorded in the request's session, once, on the
     *         loop's thread.
     */
    public CompletionStage<Response> handle(Request request) {
        throw new UnsupportedOperationException("TODO: answer, without blocking the loop");
    }
}

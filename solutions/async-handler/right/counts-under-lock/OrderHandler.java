import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A lock that is held for a moment, and never while anything waits, is no blocking. */
public final class OrderHandler {
    private final EventLoop loop;
    private final AsyncDb db;
    private final AsyncHttp http;
    private final Executor pool;
    private final Lock lock = new ReentrantLock();
    private int inFlight;

    public OrderHandler(EventLoop loop, AsyncDb db, AsyncHttp http, Executor blockingPool) {
        this.loop = loop;
        this.db = db;
        this.http = http;
        this.pool = blockingPool;
    }

    public CompletionStage<Response> handle(Request request) {
        count(1);
        return CompletableFuture.completedFuture(request.orderId())
                .thenCompose(db::findOrder)
                .thenCompose(order -> http.shippingCents(order.zip())
                        .thenApplyAsync(shipping -> Response.ok(order.cents() + shipping + LegacyTax.compute(order)), pool))
                .exceptionally(failure -> Response.unavailable())
                .thenApplyAsync(response -> {
                    count(-1);
                    request.session().record(response);
                    return response;
                }, loop);
    }

    private void count(int change) {
        lock.lock();
        try {
            inFlight += change;
        } finally {
            lock.unlock();
        }
    }
}

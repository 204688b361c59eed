import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

// Wrong: waits on the loop for a permit that only a later task of the loop gives back.
public final class OrderHandler {
    private final EventLoop loop;
    private final AsyncDb db;
    private final AsyncHttp http;
    private final Executor pool;
    private final Semaphore limit = new Semaphore(1);

    public OrderHandler(EventLoop loop, AsyncDb db, AsyncHttp http, Executor blockingPool) {
        this.loop = loop;
        this.db = db;
        this.http = http;
        this.pool = blockingPool;
    }

    public CompletionStage<Response> handle(Request request) {
        limit.acquireUninterruptibly();
        return CompletableFuture.completedFuture(request.orderId())
                .thenCompose(db::findOrder)
                .thenCompose(order -> http.shippingCents(order.zip())
                        .thenApplyAsync(shipping -> Response.ok(order.cents() + shipping + LegacyTax.compute(order)), pool))
                .exceptionally(failure -> Response.unavailable())
                .thenApplyAsync(response -> {
                    limit.release();
                    request.session().record(response);
                    return response;
                }, loop);
    }
}

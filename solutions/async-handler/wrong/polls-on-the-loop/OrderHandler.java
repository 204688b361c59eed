import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

// Wrong: asks on the loop, task after task, whether the answer is there.
public final class OrderHandler {
    private final EventLoop loop;
    private final AsyncDb db;
    private final AsyncHttp http;
    private final Executor pool;

    public OrderHandler(EventLoop loop, AsyncDb db, AsyncHttp http, Executor blockingPool) {
        this.loop = loop;
        this.db = db;
        this.http = http;
        this.pool = blockingPool;
    }

    public CompletionStage<Response> handle(Request request) {
        CompletableFuture<Response> promise = new CompletableFuture<>();
        CompletableFuture<Response> work = CompletableFuture.completedFuture(request.orderId())
                .thenCompose(db::findOrder)
                .thenCompose(order -> http.shippingCents(order.zip())
                        .thenApplyAsync(shipping -> Response.ok(order.cents() + shipping + LegacyTax.compute(order)), pool))
                .exceptionally(failure -> Response.unavailable());
        poll(request, work, promise);
        return promise;
    }

    private void poll(Request request, CompletableFuture<Response> work, CompletableFuture<Response> promise) {
        if (work.isDone()) {
            request.session().record(work.join());
            promise.complete(work.join());
        } else {
            loop.execute(() -> poll(request, work, promise));
        }
    }
}

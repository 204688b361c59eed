import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

// Wrong: thenAccept is skipped when a stage fails, so the promise is never completed.
public final class OrderHandler {
    private final EventLoop loop;
    private final AsyncDb db;
    private final AsyncHttp http;
    private final Executor blockingPool;

    public OrderHandler(EventLoop loop, AsyncDb db, AsyncHttp http, Executor blockingPool) {
        this.loop = loop;
        this.db = db;
        this.http = http;
        this.blockingPool = blockingPool;
    }

    public CompletionStage<Response> handle(Request request) {
        CompletableFuture<Response> promise = new CompletableFuture<>();
        CompletableFuture.completedFuture(request.orderId())
                .thenCompose(db::findOrder)
                .thenCompose(order -> http.shippingCents(order.zip())
                        .thenApplyAsync(shipping -> order.cents() + shipping + LegacyTax.compute(order), blockingPool))
                .thenAcceptAsync(total -> {
                    Response response = Response.ok(total);
                    request.session().record(response);
                    promise.complete(response);
                }, loop);
        return promise;
    }
}

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

// Wrong: the pool computes the tax, but the loop waits for it.
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
        return CompletableFuture.completedFuture(request.orderId())
                .thenCompose(db::findOrder)
                .thenComposeAsync(order -> {
                    CompletableFuture<Long> tax = CompletableFuture.supplyAsync(() -> LegacyTax.compute(order), blockingPool);
                    return http.shippingCents(order.zip()).thenApplyAsync(shipping -> order.cents() + shipping + tax.join(), loop);
                }, loop)
                .handleAsync((total, failure) -> {
                    Response response = failure == null ? Response.ok(total) : Response.unavailable();
                    request.session().record(response);
                    return response;
                }, loop);
    }
}

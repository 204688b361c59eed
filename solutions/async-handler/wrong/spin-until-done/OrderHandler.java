import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

// Wrong: spins on isDone() on the loop.
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
        CompletableFuture<Order> found = db.findOrder(request.orderId()).toCompletableFuture();
        while (!found.isDone()) {
            Thread.onSpinWait();
        }
        return found.thenCompose(order -> http.shippingCents(order.zip())
                .thenApplyAsync(shipping -> Response.ok(order.cents() + shipping + LegacyTax.compute(order)), blockingPool))
                .exceptionally(failure -> Response.unavailable())
                .thenApplyAsync(response -> {
                    request.session().record(response);
                    return response;
                }, loop);
    }
}

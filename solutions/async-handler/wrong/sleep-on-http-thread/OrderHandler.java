import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

// Wrong: sleeps in a callback of the HTTP client, which runs on the thread of all its connections.
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
        return CompletableFuture.completedFuture(request.orderId())
                .thenCompose(db::findOrder)
                .thenCompose(order -> http.shippingCents(order.zip()).thenApply(OrderHandler::slowDown)
                        .thenApplyAsync(shipping -> Response.ok(order.cents() + shipping + LegacyTax.compute(order)), pool))
                .exceptionally(failure -> Response.unavailable())
                .thenApplyAsync(response -> {
                    request.session().record(response);
                    return response;
                }, loop);
    }

    private static long slowDown(long cents) {
        try {
            Thread.sleep(3);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return cents;
    }
}

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

// Wrong: a HashMap is filled on the loop and emptied on the pool.
public final class OrderHandler {
    private final EventLoop loop;
    private final AsyncDb db;
    private final AsyncHttp http;
    private final Executor pool;
    private final Map<Long, Request> open = new HashMap<>();

    public OrderHandler(EventLoop loop, AsyncDb db, AsyncHttp http, Executor blockingPool) {
        this.loop = loop;
        this.db = db;
        this.http = http;
        this.pool = blockingPool;
    }

    public CompletionStage<Response> handle(Request request) {
        open.put(request.orderId(), request);
        return CompletableFuture.completedFuture(request.orderId())
                .thenCompose(db::findOrder)
                .thenCompose(order -> http.shippingCents(order.zip())
                        .thenApplyAsync(shipping -> {
                            open.remove(order.id());
                            return Response.ok(order.cents() + shipping + LegacyTax.compute(order));
                        }, pool))
                .exceptionally(failure -> Response.unavailable())
                .thenApplyAsync(response -> {
                    request.session().record(response);
                    return response;
                }, loop);
    }
}

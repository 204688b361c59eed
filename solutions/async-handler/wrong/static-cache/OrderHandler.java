import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

// Wrong: a static cache answers for orders of another handler.
public final class OrderHandler {
    private static final Map<Long, Order> CACHE = new ConcurrentHashMap<>();

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
                .thenCompose(id -> CACHE.containsKey(id) ? CompletableFuture.completedFuture(CACHE.get(id)) : db.findOrder(id))
                .thenApply(order -> {
                    CACHE.put(order.id(), order);
                    return order;
                })
                .thenComposeAsync(order -> http.shippingCents(order.zip())
                        .thenApplyAsync(shipping -> order.cents() + shipping + LegacyTax.compute(order), blockingPool), loop)
                .handleAsync((total, failure) -> {
                    Response response = failure == null ? Response.ok(total) : Response.unavailable();
                    request.session().record(response);
                    return response;
                }, loop);
    }
}

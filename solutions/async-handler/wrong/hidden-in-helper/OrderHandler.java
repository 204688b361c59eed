import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.ToLongFunction;

// Wrong: a helper with a harmless name computes the tax, on the loop.
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
                .thenComposeAsync(order -> http.shippingCents(order.zip()).thenApplyAsync(shipping -> sum(order, shipping, this::extras), loop), loop)
                .handleAsync((total, failure) -> {
                    Response response = failure == null ? Response.ok(total) : Response.unavailable();
                    request.session().record(response);
                    return response;
                }, loop);
    }

    private long sum(Order order, long shipping, ToLongFunction<Order> extras) {
        return order.cents() + shipping + extras.applyAsLong(order);
    }

    private long extras(Order order) {
        return LegacyTax.compute(order);
    }
}

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

// Wrong: the pool holds, while it computes the tax, the lock that handle needs.
public final class OrderHandler {
    private final EventLoop loop;
    private final AsyncDb db;
    private final AsyncHttp http;
    private final Executor blockingPool;
    private int inFlight;

    public OrderHandler(EventLoop loop, AsyncDb db, AsyncHttp http, Executor blockingPool) {
        this.loop = loop;
        this.db = db;
        this.http = http;
        this.blockingPool = blockingPool;
    }

    public CompletionStage<Response> handle(Request request) {
        synchronized (this) {
            inFlight++;
        }
        return CompletableFuture.completedFuture(request.orderId())
                .thenCompose(db::findOrder)
                .thenComposeAsync(order -> http.shippingCents(order.zip())
                        .thenApplyAsync(shipping -> order.cents() + shipping + tax(order), blockingPool), loop)
                .handleAsync((total, failure) -> {
                    Response response = failure == null ? Response.ok(total) : Response.unavailable();
                    request.session().record(response);
                    return response;
                }, loop);
    }

    private synchronized long tax(Order order) {
        inFlight--;
        return LegacyTax.compute(order);
    }
}

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

// Wrong: waits with a limit: the loop stands still until it has passed, and then there is no order.
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
        Response response;
        try {
            Order order = db.findOrder(request.orderId()).toCompletableFuture().get(200, TimeUnit.MILLISECONDS);
            long shipping = http.shippingCents(order.zip()).toCompletableFuture().get(200, TimeUnit.MILLISECONDS);
            response = Response.ok(order.cents() + shipping + LegacyTax.compute(order));
        } catch (Exception failure) {
            response = Response.unavailable();
        }
        request.session().record(response);
        return CompletableFuture.completedFuture(response);
    }
}

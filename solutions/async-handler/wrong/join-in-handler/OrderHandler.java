import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

// Wrong: joins on the loop, which the database needs for its answer.
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
            Order order = db.findOrder(request.orderId()).toCompletableFuture().join();
            long shipping = http.shippingCents(order.zip()).toCompletableFuture().join();
            long tax = CompletableFuture.supplyAsync(() -> LegacyTax.compute(order), blockingPool).join();
            response = Response.ok(order.cents() + shipping + tax);
        } catch (RuntimeException failure) {
            response = Response.unavailable();
        }
        request.session().record(response);
        return CompletableFuture.completedFuture(response);
    }
}

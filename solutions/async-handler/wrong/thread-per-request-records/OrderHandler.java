import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

// Wrong: a thread of its own for each request, which also touches the session.
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
        CompletableFuture<Response> promise = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            Response response;
            try {
                Order order = db.findOrder(request.orderId()).toCompletableFuture().join();
                long shipping = http.shippingCents(order.zip()).toCompletableFuture().join();
                response = Response.ok(order.cents() + shipping + LegacyTax.compute(order));
            } catch (RuntimeException failure) {
                response = Response.unavailable();
            }
            request.session().record(response);
            promise.complete(response);
        });
        return promise;
    }
}

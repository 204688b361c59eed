import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** The whole request is one blocking task of the pool; only the session is touched on the loop. */
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
        CompletableFuture<Response> work;
        try {
            work = CompletableFuture.supplyAsync(() -> answer(request.orderId()), blockingPool);
        } catch (RuntimeException poolIsFull) {
            work = CompletableFuture.failedFuture(poolIsFull);
        }
        return work.exceptionally(failure -> Response.unavailable()).whenCompleteAsync((response, failure) -> request.session().record(response),
                loop);
    }

    private Response answer(long orderId) {
        Order order = db.findOrder(orderId).toCompletableFuture().join();
        long tax = LegacyTax.compute(order);
        return Response.ok(order.cents() + tax + http.shippingCents(order.zip()).toCompletableFuture().join());
    }
}

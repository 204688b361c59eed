import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

// Wrong: sleeps on the loop before it asks the database again.
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
        return find(request.orderId(), 2)
                .thenCompose(order -> http.shippingCents(order.zip())
                        .thenApplyAsync(shipping -> Response.ok(order.cents() + shipping + LegacyTax.compute(order)), blockingPool))
                .exceptionally(failure -> Response.unavailable())
                .thenApplyAsync(response -> {
                    request.session().record(response);
                    return response;
                }, loop);
    }

    private CompletionStage<Order> find(long id, int attempts) {
        return CompletableFuture.completedFuture(id).thenCompose(db::findOrder).exceptionallyCompose(failure -> {
            if (attempts == 1) {
                return CompletableFuture.failedFuture(failure);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            return find(id, attempts - 1);
        });
    }
}

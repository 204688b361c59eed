import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

// Wrong: an exception of the database leaves handle.
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
        return db.findOrder(request.orderId())
                .thenCompose(this::total)
                .thenApply(Response::ok)
                .exceptionally(failure -> Response.unavailable())
                .thenApplyAsync(response -> {
                    request.session().record(response);
                    return response;
                }, loop);
    }

    private CompletionStage<Long> total(Order order) {
        CompletionStage<Long> tax = CompletableFuture.supplyAsync(() -> LegacyTax.compute(order), blockingPool);
        return http.shippingCents(order.zip()).thenCombine(tax, (shipping, due) -> order.cents() + shipping + due);
    }

}

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

// Wrong: the stage completes first, the session follows later.
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
        return attempt(() -> db.findOrder(request.orderId()))
                .thenCompose(this::total)
                .thenApply(Response::ok)
                .exceptionally(failure -> Response.unavailable())
                .thenApply(response -> {
                    loop.execute(() -> request.session().record(response));
                    return response;
                });
    }

    private CompletionStage<Long> total(Order order) {
        CompletionStage<Long> tax = CompletableFuture.supplyAsync(() -> LegacyTax.compute(order), blockingPool);
        return http.shippingCents(order.zip()).thenCombine(tax, (shipping, due) -> order.cents() + shipping + due);
    }

    private static <T> CompletionStage<T> attempt(Supplier<CompletionStage<T>> call) {
        try {
            return call.get();
        } catch (RuntimeException failure) {
            return CompletableFuture.failedStage(failure);
        }
    }
}

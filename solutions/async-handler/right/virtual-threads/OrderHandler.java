import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** A virtual thread for each request, which may block as it likes and hops back to the loop at the end. */
public final class OrderHandler {
    private final EventLoop loop;
    private final AsyncDb db;
    private final AsyncHttp http;

    public OrderHandler(EventLoop loop, AsyncDb db, AsyncHttp http, Executor blockingPool) {
        this.loop = loop;
        this.db = db;
        this.http = http;
    }

    public CompletionStage<Response> handle(Request request) {
        CompletableFuture<Response> answer = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            Response response = answer(request);
            loop.execute(() -> {
                request.session().record(response);
                answer.complete(response);
            });
        });
        return answer;
    }

    private Response answer(Request request) {
        try {
            Order order = db.findOrder(request.orderId()).toCompletableFuture().join();
            long shipping = http.shippingCents(order.zip()).toCompletableFuture().join();
            return Response.ok(order.cents() + shipping + LegacyTax.compute(order));
        } catch (RuntimeException failure) {
            return Response.unavailable();
        }
    }
}

import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

// Wrong: waits for the callback with a latch, on the thread that the callback needs.
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
        CountDownLatch found = new CountDownLatch(1);
        AtomicReference<Order> order = new AtomicReference<>();
        db.findOrder(request.orderId()).whenComplete((result, failure) -> {
            order.set(result);
            found.countDown();
        });
        try {
            found.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return http.shippingCents(order.get().zip())
                .thenApplyAsync(shipping -> Response.ok(order.get().cents() + shipping + LegacyTax.compute(order.get())), blockingPool)
                .exceptionally(failure -> Response.unavailable())
                .thenApplyAsync(response -> {
                    request.session().record(response);
                    return response;
                }, loop);
    }
}

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

// Wrong: toString() computes the tax, on whatever thread builds the text.
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

    private static final class Bill {
        private final Order order;

        Bill(Order order) {
            this.order = order;
        }

        @Override
        public String toString() {
            return Long.toString(order.cents() + LegacyTax.compute(order));
        }
    }

    public CompletionStage<Response> handle(Request request) {
        return CompletableFuture.completedFuture(request.orderId())
                .thenCompose(db::findOrder)
                .thenCompose(order -> {
                    long sum = Long.parseLong("" + new Bill(order));
                    return http.shippingCents(order.zip()).thenApply(shipping -> shipping + sum);
                })
                .handleAsync((total, failure) -> {
                    Response response = failure == null ? Response.ok(total) : Response.unavailable();
                    request.session().record(response);
                    return response;
                }, loop);
    }
}

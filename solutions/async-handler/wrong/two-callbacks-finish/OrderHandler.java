import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

// Wrong: two callbacks on two threads both see that the other is done, and both finish.
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
        CompletableFuture<Response> promise = new CompletableFuture<>();
        CompletableFuture.completedFuture(request.orderId()).thenCompose(db::findOrder).thenAccept(order -> new Both(request, order, promise).start())
                .exceptionally(failure -> {
                    finish(request, promise, Response.unavailable());
                    return null;
                });
        return promise;
    }

    private void finish(Request request, CompletableFuture<Response> promise, Response response) {
        loop.execute(() -> {
            request.session().record(response);
            promise.complete(response);
        });
    }

    private final class Both {
        private final Request request;
        private final Order order;
        private final CompletableFuture<Response> promise;
        private volatile Long shipping;
        private volatile Long tax;
        private volatile boolean failed;

        Both(Request request, Order order, CompletableFuture<Response> promise) {
            this.request = request;
            this.order = order;
            this.promise = promise;
        }

        void start() {
            CompletableFuture<Long> due = CompletableFuture.supplyAsync(() -> LegacyTax.compute(order), blockingPool);
            CompletionStage<Long> costs;
            try {
                costs = http.shippingCents(order.zip());
            } catch (RuntimeException refused) {
                costs = CompletableFuture.failedStage(refused);
            }
            costs.whenComplete((cents, failure) -> {
                shipping = cents == null ? 0 : cents;
                failed |= failure != null;
                check();
            });
            due.whenComplete((cents, failure) -> {
                tax = cents == null ? 0 : cents;
                failed |= failure != null;
                check();
            });
        }

        private void check() {
            if (shipping != null && tax != null) {
                finish(request, promise, failed ? Response.unavailable() : Response.ok(order.cents() + shipping + tax));
            }
        }
    }
}

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Each handler has a pool of its own, and nobody ever ends it. */
public final class OrderHandler {
    private final EventLoop loop;
    private final AsyncDb db;
    private final AsyncHttp http;
    private final ExecutorService own = Executors.newFixedThreadPool(2);
    private final Executor pool;

    public OrderHandler(EventLoop loop, AsyncDb db, AsyncHttp http, Executor blockingPool) {
        this.loop = loop;
        this.db = db;
        this.http = http;
        this.pool = blockingPool;
    }

    public CompletionStage<Response> handle(Request request) {
        CompletableFuture<Response> promise = new CompletableFuture<>();
        try {
            db.findOrder(request.orderId()).whenComplete((order, dbFailure) -> {
                if (dbFailure != null) {
                    answer(request, promise, Response.unavailable());
                    return;
                }
                try {
                    http.shippingCents(order.zip()).whenComplete((shipping, httpFailure) -> {
                        if (httpFailure != null) {
                            answer(request, promise, Response.unavailable());
                            return;
                        }
                        try {
                            own.execute(() -> {
                                Response response;
                                try {
                                    response = Response.ok(order.cents() + shipping + LegacyTax.compute(order));
                                } catch (Exception e) {
                                    response = Response.unavailable();
                                }
                                answer(request, promise, response);
                            });
                        } catch (Exception e) {
                            answer(request, promise, Response.unavailable());
                        }
                    });
                } catch (Exception e) {
                    answer(request, promise, Response.unavailable());
                }
            });
        } catch (Exception e) {
            answer(request, promise, Response.unavailable());
        }
        return promise;
    }

    private void answer(Request request, CompletableFuture<Response> promise, Response response) {
        loop.execute(() -> {
            request.session().record(response);
            promise.complete(response);
        });
    }
}

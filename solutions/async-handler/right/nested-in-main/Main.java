import java.util.concurrent.*;

public class Main {
    public static void main(String[] args) {
        System.out.println("The handler is below.");
    }

    static class OrderHandler {
        private EventLoop loop;
        private AsyncDb db;
        private AsyncHttp http;
        private Executor pool;

        OrderHandler(EventLoop loop, AsyncDb db, AsyncHttp http, Executor blockingPool) {
            this.loop = loop;
            this.db = db;
            this.http = http;
            this.pool = blockingPool;
        }

        CompletionStage<Response> handle(Request r) {
            CompletableFuture<Response> result = new CompletableFuture<>();
            Runnable work = () -> {
                Response resp;
                try {
                    Order order = db.findOrder(r.orderId()).toCompletableFuture().get();
                    long shipping = http.shippingCents(order.zip()).toCompletableFuture().get();
                    resp = Response.ok(order.cents() + shipping + LegacyTax.compute(order));
                } catch (Exception e) {
                    resp = Response.unavailable();
                }
                final Response answer = resp;
                loop.execute(() -> {
                    r.session().record(answer);
                    result.complete(answer);
                });
            };
            try {
                pool.execute(work);
            } catch (RejectedExecutionException full) {
                r.session().record(Response.unavailable());
                result.complete(Response.unavailable());
            }
            return result;
        }
    }
}

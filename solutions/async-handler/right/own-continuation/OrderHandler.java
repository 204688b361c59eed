import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** A small state machine for each request, whose every step runs on the loop, so that it needs no lock. */
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
        Conversation conversation = new Conversation(request);
        conversation.start();
        return conversation.answer;
    }

    private final class Conversation {
        private final CompletableFuture<Response> answer = new CompletableFuture<>();
        private final Request request;
        private Order order;
        private Long shipping;
        private Long tax;
        private boolean over;

        Conversation(Request request) {
            this.request = request;
        }

        void start() {
            guarded(() -> db.findOrder(request.orderId()).whenComplete((found, failure) -> loop.execute(() -> {
                order = found;
                step(failure);
                if (!over) {
                    askShippingAndTax();
                }
            })));
        }

        private void askShippingAndTax() {
            guarded(() -> http.shippingCents(order.zip()).whenComplete((cents, failure) -> loop.execute(() -> {
                shipping = cents;
                step(failure);
            })));
            guarded(() -> blockingPool.execute(() -> {
                Long due = null;
                Throwable failure = null;
                try {
                    due = LegacyTax.compute(order);
                } catch (RuntimeException closed) {
                    failure = closed;
                }
                Long result = due;
                Throwable trouble = failure;
                loop.execute(() -> {
                    tax = result;
                    step(trouble);
                });
            }));
        }

        private void guarded(Runnable call) {
            try {
                call.run();
            } catch (RuntimeException failure) {
                step(failure);
            }
        }

        private void step(Throwable failure) {
            if (over) {
                return;
            }
            if (failure != null) {
                finish(Response.unavailable());
            } else if (shipping != null && tax != null) {
                finish(Response.ok(order.cents() + shipping + tax));
            }
        }

        private void finish(Response response) {
            over = true;
            request.session().record(response);
            answer.complete(response);
        }
    }
}

import dev.grade.api.Actor;
import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An event loop, a database that answers over it, an HTTP client with a thread of its own and a blocking pool of one
 * thread. A check may replace what each of them does.
 */
final class AsyncWorld {
    final WatchedLoop loop = new WatchedLoop();
    /** The HTTP client's thread. */
    final WatchedLoop line = new WatchedLoop();
    final WatchedLoop pool = new WatchedLoop();

    volatile AsyncDb db = id -> succeed(loop, order(id));
    volatile AsyncHttp http = zip -> succeed(line, shipping(zip));
    volatile LegacyTax.Office office = cents -> cents / 10;
    /** Where the tax was computed though it must not be, or empty. */
    volatile String taxedWhere = "";

    /** The threads of the loop, the HTTP client and the pool. */
    final Actor[] threads;

    private final Actors actors;
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicInteger asking = new AtomicInteger();
    private final AtomicInteger taxing = new AtomicInteger();

    AsyncWorld(Actors actors) {
        this.actors = actors;
        Actor serves = actors.start("event loop", loop::run);
        Actor asks = actors.start("HTTP client", line::run);
        Actor computes = actors.start("worker of the blocking pool", pool::run);
        threads = new Actor[] {serves, asks, computes};
    }

    OrderHandler handler() {
        return new OrderHandler(loop, this::find, this::ask, pool);
    }

    Order order(long id) {
        return new Order(id, "zip-" + id, 1_000 * id, this::assess);
    }

    /** What an order costs in the end, in cents, as long as a check changes nothing. */
    static long total(long id) {
        return 1_000 * id + shipping("zip-" + id) + 100 * id;
    }

    static long shipping(String zip) {
        return 500 + zip.charAt(zip.length() - 1);
    }

    static <T> CompletionStage<T> succeed(Executor on, T answer) {
        CompletableFuture<T> stage = new CompletableFuture<>();
        on.execute(() -> stage.complete(answer));
        return stage;
    }

    static <T> CompletionStage<T> fail(Executor on, Exception failure) {
        CompletableFuture<T> stage = new CompletableFuture<>();
        on.execute(() -> stage.completeExceptionally(failure));
        return stage;
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the check has ended", ended);
        }
    }

    private CompletionStage<Order> find(long id) {
        CompletionStage<Order> found = db.findOrder(id);
        unanswered.incrementAndGet();
        return found.whenComplete((order, failure) -> unanswered.decrementAndGet());
    }

    private CompletionStage<Long> ask(String zip) {
        CompletionStage<Long> asked = http.shippingCents(zip);
        asking.incrementAndGet();
        return asked.whenComplete((cents, failure) -> asking.decrementAndGet());
    }

    private long assess(long cents) {
        if (loop.inLoop()) {
            taxedWhere = "the event loop";
        } else if (line.inLoop()) {
            taxedWhere = "the HTTP client's thread";
        } else if (Thread.currentThread() instanceof ForkJoinWorkerThread worker
                && worker.getPool() == ForkJoinPool.commonPool()) {
            taxedWhere = "the common pool, which has one thread for each core and belongs to the whole program";
        }
        taxing.incrementAndGet();
        try {
            return office.assess(cents);
        } finally {
            taxing.decrementAndGet();
        }
    }

    /** Sends a request and waits for its answer. */
    Asked ask(OrderHandler handler, long orderId) {
        Asked asked = post(handler, orderId);
        await(asked);
        return asked;
    }

    /** Sends a request. */
    Asked post(OrderHandler handler, long orderId) {
        Asked asked = new Asked(loop);
        loop.execute(() -> asked.handOver(handler, orderId, () -> waitedTooLong(asked)));
        return asked;
    }

    /** A handler that gave up waiting for an answer that only the loop could bring. */
    private void waitedTooLong(Asked asked) {
        if (loop.inLoop() && loop.hasWaited() && unanswered.get() > 0 && asked.refused()) {
            asked.gaveUp();
        }
    }

    /** Waits for the answer to a request; if it never comes, says what stands in its way. */
    void await(Asked asked) {
        actors.start("customer", asked::await).expectEnd(this::explain);
    }

    private CheckFailure explain(CheckFailure diagnosis) {
        if (diagnosis.bugClass() == BugClass.LOST_WAKEUP) {
            return diagnosis;
        }
        if (loop.busy && taxing.get() > 0) {
            return new CheckFailure(BugClass.BLOCKING_IN_ASYNC,
                    "The loop's thread waits inside your code while the tax is computed: until it is there, no other request is served.");
        }
        if (loop.busy && unanswered.get() > 0) {
            return new CheckFailure(BugClass.SELF_DEADLOCK,
                    "The handler waits on the loop's thread for the database, but the database's answer is a task of the same loop: the loop waits for itself.");
        }
        if (loop.busy && asking.get() > 0) {
            return new CheckFailure(BugClass.BLOCKING_IN_ASYNC,
                    "The loop's thread waits inside your code while the shipping service is asked: until it answers, no other request is served.");
        }
        if (loop.busy) {
            return new CheckFailure(BugClass.SELF_DEADLOCK,
                    "The loop's thread waits inside your code, and what it waits for needs the loop first: the loop waits for itself, and nothing is served any more.");
        }
        if (line.busy) {
            return new CheckFailure(BugClass.BLOCKING_IN_ASYNC,
                    "The HTTP client's thread waits inside your code: it serves all connections, so none gets an answer any more.");
        }
        if (pool.busy) {
            return new CheckFailure(BugClass.POOL_STARVATION,
                    "The only thread of the blocking pool waits for another task of the same pool, which no thread is left to run.");
        }
        return new CheckFailure(BugClass.EXCEPTION_SWALLOWED,
                "The stage that handle returned never completes, though every dependency has answered: on some path, such as an exception, nobody completes it.");
    }

    /** Waits until every thread has finished what it was given so far. */
    void settle() {
        CountDownLatch settled = new CountDownLatch(1);
        line.execute(() -> pool.execute(() -> loop.execute(settled::countDown)));
        actors.start("customer", settled::await).expectEnd(this::explain);
    }
}

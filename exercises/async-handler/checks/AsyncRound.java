import dev.grade.api.BugClass;
import dev.grade.api.Expect;
import dev.grade.api.Round;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/** Many requests in one round: the loop, the HTTP client and the pool are threads of the round and stop after the last answer. */
final class AsyncRound {
    /** What fails for one request. */
    record Trouble(boolean database, boolean shipping, boolean tax) {
        static final Trouble NONE = new Trouble(false, false, false);

        boolean any() {
            return database || shipping || tax;
        }
    }

    private final EventLoop loop = new EventLoop();
    private final EventLoop line = new EventLoop();
    private final EventLoop pool = new EventLoop();
    private final Trouble[] troubles;
    private final boolean[] instant;
    private final Asked[] asked;
    private final AtomicInteger open;
    private volatile boolean taxedOnLoop;
    private Runnable pause = () -> {
    };

    /** One request for each element; where {@code instant}, the shipping service answers at once. */
    AsyncRound(Trouble[] troubles, boolean[] instant) {
        this.troubles = troubles;
        this.instant = instant;
        asked = new Asked[troubles.length];
        open = new AtomicInteger(troubles.length);
    }

    void play(Round round) {
        pause = round.hook(() -> {
        });
        OrderHandler handler = new OrderHandler(loop, this::find, this::ship, pool);
        for (int i = 0; i < asked.length; i++) {
            asked[i] = new Asked(loop);
        }
        round.thread("event loop", loop::run);
        round.thread("HTTP client", line::run);
        round.thread("worker of the blocking pool", pool::run);
        round.thread("customers", () -> {
            for (int i = 0; i < asked.length; i++) {
                int id = i;
                loop.execute(() -> asked[id].handOver(handler, id, this::answered));
            }
        });
        round.after(this::judge);
    }

    private CompletionStage<Order> find(long id) {
        return troubles[(int) id].database() ? AsyncWorld.fail(loop, new IOException("disk"))
                : AsyncWorld.succeed(loop, new Order(id, Long.toString(id), 1_000 * id, cents -> assess(id, cents)));
    }

    private CompletionStage<Long> ship(String zip) {
        int id = Integer.parseInt(zip);
        if (troubles[id].shipping()) {
            return instant[id] ? CompletableFuture.failedFuture(new IOException("no route"))
                    : AsyncWorld.fail(line, new IOException("no route"));
        }
        return instant[id] ? CompletableFuture.completedFuture(500L + id) : AsyncWorld.succeed(line, 500L + id);
    }

    private long assess(long id, long cents) {
        if (loop.inLoop()) {
            taxedOnLoop = true;
        }
        pause.run();
        if (troubles[(int) id].tax()) {
            throw new IllegalStateException("closed on Mondays");
        }
        return cents / 10;
    }

    /** After the last answer every thread finishes what it is at, and stops. */
    private void answered() {
        pause.run();
        if (open.decrementAndGet() == 0) {
            line.execute(() -> pool.execute(() -> loop.execute(() -> {
                line.stop();
                pool.stop();
                loop.stop();
            })));
        }
    }

    private void judge() {
        Expect.that(!taxedOnLoop, BugClass.BLOCKING_IN_ASYNC,
                "LegacyTax.compute was called on the event loop: it blocks, so run it on the blocking pool.");
        for (int id = 0; id < asked.length; id++) {
            Expect.that(!asked[id].offLoop(), BugClass.DATA_RACE,
                    "The session was used on another thread than the loop's, and it is not thread-safe.");
            Expect.that(asked[id].records() <= 1, BugClass.CHECK_THEN_ACT,
                    "One request was answered and recorded twice: two callbacks on two threads each saw that the other was done.");
            if (troubles[id].any()) {
                asked[id].expectUnavailable("something it needs failed");
            } else {
                asked[id].expectOk(1_000 * id + 500 + id + 100 * id, BugClass.DATA_RACE,
                        "Requests in flight at once got each other's data.");
            }
            Expect.equal(1, asked[id].records(), BugClass.CHECK_THEN_ACT,
                    "A request was answered but never recorded in its session.");
        }
    }
}

import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.Expect;
import dev.grade.api.Explore;
import dev.grade.api.Heartbeat;
import dev.grade.api.Instruments;
import dev.grade.api.Latency;
import dev.grade.api.Round;
import dev.grade.api.Stress;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Checks of the exercise async-handler: the right answer on every path, and a loop that is never made to wait. */
class AsyncHandlerChecks {
    private static final int TURNS = 200;
    private static final int MANY = 200;

    @Test
    void rightResponse(Actors actors) {
        AsyncWorld world = new AsyncWorld(actors);
        OrderHandler handler = world.handler();
        for (int id = 1; id <= 3; id++) {
            world.ask(handler, id).expectOk(AsyncWorld.total(id), BugClass.WRONG_OUTPUT,
                    "The response does not add up price, shipping and tax of the order.");
        }
        actors.expectNoneSpins();
    }

    @Test
    void twoHandlers(Actors actors) {
        AsyncWorld world = new AsyncWorld(actors);
        OrderHandler first = world.handler();
        AsyncDb otherDb = id -> AsyncWorld.succeed(world.loop, new Order(id, "zip", 500_000, cents -> 1));
        OrderHandler second = new OrderHandler(world.loop, otherDb, zip -> AsyncWorld.succeed(world.line, 1L), world.pool);
        world.ask(first, 1).expectOk(AsyncWorld.total(1), BugClass.STATIC_STATE,
                "The first of two handlers asked the database of the second: keep the dependencies in fields of the instance, not in static ones.");
        world.ask(second, 1).expectOk(500_002, BugClass.STATIC_STATE,
                "The second of two handlers answered with what the first one knew: nothing may be kept in static fields.");
        world.ask(first, 1).expectOk(AsyncWorld.total(1), BugClass.STATIC_STATE,
                "The first of two handlers answered with what the second one knew: nothing may be kept in static fields.");
    }

    @Test
    void requestsDoNotMix(Actors actors) {
        AsyncWorld world = new AsyncWorld(actors);
        world.db = id -> {
            CompletableFuture<Order> found = new CompletableFuture<>();
            afterTurns(world.loop, 4 * (5 - (int) id), () -> found.complete(world.order(id)));
            return found;
        };
        OrderHandler handler = world.handler();
        Asked[] asked = new Asked[5];
        for (int i = 0; i < 5; i++) {
            asked[i] = world.post(handler, i + 1);
        }
        String mixed = "Two requests were in flight at once and their data got mixed: what belongs to one request must not be kept in a field of the handler.";
        for (int i = 0; i < 5; i++) {
            world.await(asked[i]);
        }
        world.settle();
        int records = 0;
        boolean uneven = false;
        for (int i = 0; i < 5; i++) {
            asked[i].expectOk(AsyncWorld.total(i + 1), BugClass.DATA_RACE, mixed);
            records += asked[i].records();
            uneven |= asked[i].records() != 1;
        }
        Expect.that(!uneven || records != 5, BugClass.DATA_RACE, mixed);
    }

    @Test
    void sessionOnTheLoop(Actors actors) {
        AsyncWorld world = new AsyncWorld(actors);
        OrderHandler handler = world.handler();
        expectRecorded(world, world.ask(handler, 1));
        world.http = zip -> CompletableFuture.completedFuture(AsyncWorld.shipping(zip));
        expectRecorded(world, world.ask(handler, 2));
        world.http = zip -> AsyncWorld.fail(world.line, new IOException("no route"));
        expectRecorded(world, world.ask(handler, 3));
        world.http = zip -> AsyncWorld.succeed(world.line, AsyncWorld.shipping(zip));
        world.office = cents -> {
            throw new IllegalStateException("closed on Mondays");
        };
        expectRecorded(world, world.ask(handler, 4));
        world.db = id -> AsyncWorld.fail(world.loop, new IOException("disk"));
        expectRecorded(world, world.ask(handler, 5));
    }

    private static void expectRecorded(AsyncWorld world, Asked asked) {
        world.settle();
        Expect.that(!asked.offLoop(), BugClass.DATA_RACE,
                "The session was used on another thread than the loop's: it is not thread-safe, so go back with an executor stage such as thenApplyAsync(.., loop).");
        Expect.that(asked.records() != 0, BugClass.WRONG_OUTPUT,
                "A response was never recorded in the session: every response belongs there, also an unavailable one.");
        Expect.equal(1, asked.records(), BugClass.WRONG_OUTPUT, "A response was recorded in the session more than once.");
        Expect.that(asked.recordedInTime(), BugClass.WRONG_OUTPUT,
                "The stage completed before the response was recorded in the session: whoever goes on from there does not see it.");
        asked.expectSameAsRecorded();
    }

    @Test
    void taxOffTheLoop(Actors actors) {
        AsyncWorld world = new AsyncWorld(actors);
        OrderHandler handler = world.handler();
        world.ask(handler, 1);
        expectTaxOffTheLoop(world);
        world.http = zip -> CompletableFuture.completedFuture(AsyncWorld.shipping(zip));
        world.ask(handler, 2);
        expectTaxOffTheLoop(world);
        world.db = id -> CompletableFuture.completedFuture(world.order(id));
        world.ask(handler, 3);
        expectTaxOffTheLoop(world);
        world.http = zip -> AsyncWorld.succeed(world.line, AsyncWorld.shipping(zip));
        world.ask(handler, 4);
        expectTaxOffTheLoop(world);
    }

    private static void expectTaxOffTheLoop(AsyncWorld world) {
        String where = world.taxedWhere;
        Expect.that(where.isEmpty(), BugClass.BLOCKING_IN_ASYNC,
                "LegacyTax.compute was called on " + where + ": it blocks, so run it on the blocking pool.");
    }

    @Test
    void loopFreeDuringHttp(Actors actors) {
        AsyncWorld world = new AsyncWorld(actors);
        world.http = zip -> {
            CompletableFuture<Long> answer = new CompletableFuture<>();
            afterTurns(world.loop, TURNS, () -> world.line.execute(() -> answer.complete(AsyncWorld.shipping(zip))));
            return answer;
        };
        OrderHandler handler = world.handler();
        world.ask(handler, 1);
        expectNoPolling(world.loop.tasks);
        long before = world.loop.tasks;
        world.db = id -> CompletableFuture.completedFuture(world.order(id));
        world.ask(handler, 2);
        expectNoPolling(world.loop.tasks - before);
    }

    private static void expectNoPolling(long tasks) {
        Expect.that(tasks < TURNS + TURNS / 2, BugClass.BUSY_WAIT,
                "While one request waited for the shipping service, its handler kept the loop busy with task after task that only look whether the answer is there: let the stage call you.");
    }

    @Test
    void loopFreeDuringTax(Actors actors) {
        AsyncWorld world = new AsyncWorld(actors);
        OrderHandler handler = world.handler();
        Asked[] second = new Asked[1];
        LegacyTax.Office quick = world.office;
        world.office = cents -> {
            world.office = quick;
            if (!world.loop.inLoop() && !world.line.inLoop()) {
                second[0] = world.post(handler, 2);
                // Enough turns for the shipping costs to arrive and be taken up, wherever they are asked side by side.
                for (int turn = 0; turn < 10; turn++) {
                    CountDownLatch beat = new CountDownLatch(1);
                    world.line.execute(() -> world.loop.execute(beat::countDown));
                    AsyncWorld.await(beat);
                }
            }
            return quick.assess(cents);
        };
        world.ask(handler, 1).expectOk(AsyncWorld.total(1), BugClass.WRONG_OUTPUT, "The response is wrong.");
        expectTaxOffTheLoop(world);
        world.await(second[0]);
        second[0].expectOk(AsyncWorld.total(2), BugClass.WRONG_OUTPUT, "The response is wrong.");
    }

    @Test
    void neverWaits(Actors actors) {
        AsyncWorld world = new AsyncWorld(actors);
        OrderHandler handler = world.handler();
        // A few turns later, so that whatever is to follow the answer is in place and runs on the client's thread.
        world.http = zip -> {
            CompletableFuture<Long> answer = new CompletableFuture<>();
            afterTurns(world.loop, 5, () -> world.line.execute(() -> answer.complete(AsyncWorld.shipping(zip))));
            return answer;
        };
        expectNoWaits(world, handler, "");
        world.http = zip -> {
            CompletableFuture<Long> answer = new CompletableFuture<>();
            afterTurns(world.loop, 5, () -> world.line.execute(() -> answer.completeExceptionally(new IOException("no route"))));
            return answer;
        };
        expectNoWaits(world, handler, " after the shipping service had failed");
        world.db = id -> AsyncWorld.fail(world.loop, new IOException("disk"));
        expectNoWaits(world, handler, " after the database had failed");
    }

    /** A single wait may be the JDK's own business; one in each of several requests is the handler's. */
    private static void expectNoWaits(AsyncWorld world, OrderHandler handler, String when) {
        int onLoop = 0;
        int onLine = 0;
        int onEither = 0;
        for (int i = 1; i <= 6; i++) {
            long loopBefore = world.loop.waits;
            long lineBefore = world.line.waits;
            world.ask(handler, i);
            world.settle();
            boolean loopWaited = world.loop.waits > loopBefore;
            boolean lineWaited = world.line.waits > lineBefore;
            onLoop += loopWaited ? 1 : 0;
            onLine += lineWaited ? 1 : 0;
            onEither += loopWaited || lineWaited ? 1 : 0;
        }
        Expect.that(onEither < 6, BugClass.BLOCKING_IN_ASYNC, onLoop >= onLine
                ? "The loop's thread slept or waited in your code" + when
                        + ", in each of six requests: while it does, no other request is served."
                : "The HTTP client's thread slept or waited in your code" + when
                        + ", in each of six requests: it serves all connections, and none gets an answer meanwhile.");
    }

    @Test
    void failingDependencies(Actors actors) {
        AsyncWorld world = new AsyncWorld(actors);
        OrderHandler handler = world.handler();
        world.db = id -> AsyncWorld.fail(world.loop, new IOException("disk"));
        world.ask(handler, 1).expectUnavailable("the database failed");
        world.db = id -> CompletableFuture.failedFuture(new IOException("disk"));
        world.ask(handler, 2).expectUnavailable("the database failed at once");
        world.db = id -> AsyncWorld.succeed(world.loop, world.order(id));
        world.http = zip -> AsyncWorld.fail(world.line, new IOException("no route"));
        world.ask(handler, 3).expectUnavailable("the shipping service failed");
        world.http = zip -> AsyncWorld.succeed(world.line, AsyncWorld.shipping(zip));
        LegacyTax.Office open = world.office;
        world.office = cents -> {
            throw new IllegalStateException("closed on Mondays");
        };
        world.ask(handler, 4).expectUnavailable("LegacyTax.compute threw an exception");
        world.office = open;
        world.ask(handler, 5).expectOk(AsyncWorld.total(5), BugClass.WRONG_OUTPUT,
                "After requests that failed, a good one got a wrong answer.");
    }

    @Test
    void throwingDependencies(Actors actors) {
        AsyncWorld world = new AsyncWorld(actors);
        OrderHandler handler = world.handler();
        world.db = id -> {
            throw new IllegalStateException("not connected");
        };
        world.ask(handler, 1).expectUnavailable("findOrder threw an exception");
        world.db = id -> AsyncWorld.succeed(world.loop, world.order(id));
        world.http = zip -> {
            throw new IllegalStateException("not connected");
        };
        world.ask(handler, 2).expectUnavailable("shippingCents threw an exception");
        world.http = zip -> AsyncWorld.succeed(world.line, AsyncWorld.shipping(zip));
        Executor full = task -> {
            throw new RejectedExecutionException("the pool is full");
        };
        // A handler that brings threads of its own for the tax never meets the full pool, and may answer.
        world.ask(new OrderHandler(world.loop, id -> world.db.findOrder(id), zip -> world.http.shippingCents(zip), full), 3)
                .expectUnavailableOr(AsyncWorld.total(3), "the blocking pool refused a task");
    }

    @Test
    void bothFail(Actors actors) {
        AsyncWorld world = new AsyncWorld(actors);
        OrderHandler handler = world.handler();
        world.http = zip -> AsyncWorld.fail(world.line, new IOException("no route"));
        world.office = cents -> {
            throw new IllegalStateException("closed on Mondays");
        };
        for (int id = 1; id <= 3; id++) {
            Asked asked = world.ask(handler, id);
            asked.expectUnavailable("both the shipping service and the tax library failed");
            world.settle();
            Expect.equal(1, asked.records(), BugClass.WRONG_OUTPUT,
                    "Two things failed in one request, and its response was not recorded exactly once.");
        }
    }

    @Explore
    void twoRequestsExplored(Round round) {
        new AsyncRound(new AsyncRound.Trouble[] {AsyncRound.Trouble.NONE, AsyncRound.Trouble.NONE}, new boolean[2]).play(round);
    }

    @Explore
    void failuresExplored(Round round) {
        AsyncRound.Trouble bothFail = new AsyncRound.Trouble(false, true, true);
        new AsyncRound(new AsyncRound.Trouble[] {AsyncRound.Trouble.NONE, bothFail}, new boolean[2]).play(round);
    }

    @Stress
    void manyRequests(Round round) {
        int requests = round.times(12, 2);
        AsyncRound.Trouble[] troubles = new AsyncRound.Trouble[requests];
        boolean[] instant = new boolean[requests];
        for (int i = 0; i < requests; i++) {
            troubles[i] = AsyncRound.Trouble.NONE;
            instant[i] = i % 4 == 3;
        }
        new AsyncRound(troubles, instant).play(round);
    }

    @Stress
    void failuresAmongSuccesses(Round round) {
        RandomGenerator random = round.random();
        int requests = round.times(12, 2);
        AsyncRound.Trouble[] troubles = new AsyncRound.Trouble[requests];
        boolean[] instant = new boolean[requests];
        for (int i = 0; i < requests; i++) {
            int dice = random.nextInt(8);
            troubles[i] = new AsyncRound.Trouble(dice == 1, dice == 2 || dice == 4, dice == 3 || dice == 4);
            instant[i] = random.nextInt(4) == 0;
        }
        new AsyncRound(troubles, instant).play(round);
    }

    @Latency
    void heartbeatsDuringTax(Instruments timing) {
        AsyncWorld world = new AsyncWorld(timing);
        OrderHandler handler = world.handler();
        Heartbeat heart = timing.heartbeat(world.loop);
        world.office = cents -> {
            heart.beat();
            return cents / 10;
        };
        answerAll(world, handler);
        Expect.that(heart.beats() >= MANY, BugClass.WRONG_OUTPUT, "The tax was not computed for every request.");
    }

    @Latency
    void heartbeatsDuringShipping(Instruments timing) {
        AsyncWorld world = new AsyncWorld(timing);
        OrderHandler handler = world.handler();
        Heartbeat heart = timing.heartbeat(world.loop);
        WatchedLoop service = new WatchedLoop();
        timing.start("shipping service", service::run);
        world.http = zip -> {
            CompletableFuture<Long> answer = new CompletableFuture<>();
            service.execute(() -> {
                heart.beat();
                world.line.execute(() -> answer.complete(AsyncWorld.shipping(zip)));
            });
            return answer;
        };
        answerAll(world, handler);
        Expect.that(heart.beats() >= MANY, BugClass.WRONG_OUTPUT, "The shipping service was not asked for every request.");
    }

    @Latency
    void idleWhileOthersWork(Instruments timing) {
        AsyncWorld world = new AsyncWorld(timing);
        CountDownLatch open = new CountDownLatch(1);
        WatchedLoop service = new WatchedLoop();
        timing.start("shipping service", service::run);
        world.http = zip -> {
            CompletableFuture<Long> answer = new CompletableFuture<>();
            service.execute(() -> {
                AsyncWorld.await(open);
                world.line.execute(() -> answer.complete(AsyncWorld.shipping(zip)));
            });
            return answer;
        };
        OrderHandler handler = world.handler();
        Asked[] asked = new Asked[40];
        for (int i = 0; i < asked.length; i++) {
            asked[i] = world.post(handler, i + 1);
        }
        // Not the pool: its only thread may wait for the service, as long as it does so at rest.
        CountDownLatch taken = new CountDownLatch(1);
        world.loop.execute(() -> world.line.execute(() -> world.loop.execute(taken::countDown)));
        timing.run("customer", taken::await);
        timing.expectIdle("Forty requests wait for the shipping service, nothing else is to do, and a thread that serves others still works or wakes up again and again: something polls. Let the stage call you.",
                world.threads);
        open.countDown();
        for (int i = 0; i < asked.length; i++) {
            world.await(asked[i]);
            asked[i].expectOk(AsyncWorld.total(i + 1), BugClass.WRONG_OUTPUT, "The response is wrong.");
        }
    }

    private static void answerAll(AsyncWorld world, OrderHandler handler) {
        Asked[] asked = new Asked[MANY];
        for (int i = 0; i < MANY; i++) {
            asked[i] = world.post(handler, i + 1);
        }
        for (int i = 0; i < MANY; i++) {
            world.await(asked[i]);
            asked[i].expectOk(AsyncWorld.total(i + 1), BugClass.DATA_RACE, "With 200 requests in flight a response is wrong.");
        }
    }

    private static void afterTurns(EventLoop loop, int turns, Runnable task) {
        loop.execute(turns <= 0 ? task : () -> afterTurns(loop, turns - 1, task));
    }
}

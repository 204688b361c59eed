import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.Expect;
import dev.grade.api.Explore;
import dev.grade.api.Outcome;
import dev.grade.api.Round;
import dev.grade.api.Stress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Checks of the exercise gather-limit. The check completes every operation by hand and moves the time by hand. */
class GatherChecks {
    private static final String NEVER = "The stage that gather returned never completes, though every operation has.";

    private static List<Job> jobs(int count) {
        return IntStream.range(0, count).mapToObj(i -> new Job()).toList();
    }

    @Test
    void inOrder(Actors actors) {
        Desk desk = new Desk(actors);
        List<Job> jobs = jobs(4);
        CompletableFuture<List<String>> all = desk.gather(jobs, 4);
        for (Job job : jobs) {
            desk.await(job.started, BugClass.NOT_CONCURRENT, "With a limit of four, four operations were not all started.");
        }
        for (int i : new int[]{2, 0, 3, 1}) {
            Expect.that(!all.isDone(), BugClass.WRONG_OUTPUT, "The stage completed before all operations had.");
            desk.service(() -> jobs.get(i).stage.complete("result " + i));
        }
        desk.outcome(all, BugClass.MISSED_TERMINATION, NEVER).expectValue(List.of("result 0", "result 1", "result 2", "result 3"),
                BugClass.WRONG_OUTPUT, "The results must stand in the order of the tasks, whichever is there first.");
    }

    @Test
    void nullIsAResult(Actors actors) {
        Desk desk = new Desk(actors);
        List<Job> jobs = jobs(3);
        String lost = "An operation gave null, as each does that has nothing to say but that it is done. That is a result like any other";
        CompletableFuture<List<String>> all = desk.gather(jobs, 2);
        for (int i = 0; i < 3; i++) {
            Job job = jobs.get(i);
            String result = i == 1 ? "result" : null;
            desk.await(job.started, BugClass.MISSED_TERMINATION, lost + ", and the next operation was never started.");
            desk.service(() -> job.stage.complete(result));
        }
        desk.outcome(all, BugClass.MISSED_TERMINATION, lost + ", and the stage that gather returned never completes.").expectValue(
                Arrays.asList(null, "result", null), BugClass.WRONG_OUTPUT, lost + ", and belongs into the list, at its place.");
    }

    @Test
    void nothingToDo(Actors actors) {
        Desk desk = new Desk(actors);
        desk.outcome(desk.gather(List.of(), 3), BugClass.MISSED_TERMINATION, "To gather nothing never completes.")
                .expectValue(List.of(), BugClass.WRONG_OUTPUT, "To gather nothing must give an empty list.");
    }

    @Test
    void atMostSoMany(Actors actors) {
        limited(new Desk(actors), 2, 6);
        limited(new Desk(actors), 1, 3);
    }

    private static void limited(Desk desk, int limit, int count) {
        List<Job> jobs = jobs(count);
        CompletableFuture<List<String>> all = desk.gather(jobs, limit);
        for (int done = 0; done < count; done++) {
            for (int i = 0; i < Math.min(count, done + limit); i++) {
                desk.await(jobs.get(i).started, BugClass.NOT_CONCURRENT,
                        "Fewer operations are running than the limit allows: when one is done, the next one must be started.");
            }
            for (int i = done + limit; i < count; i++) {
                Expect.equal(0, jobs.get(i).starts.get(), BugClass.WRONG_OUTPUT,
                        "More operations are running at a time than the limit allows.");
            }
            Job next = jobs.get(done);
            desk.service(() -> next.stage.complete("done"));
        }
        desk.outcome(all, BugClass.MISSED_TERMINATION, NEVER).expectValue(jobs.stream().map(job -> "done").toList(),
                BugClass.WRONG_OUTPUT, "The results are not complete.");
        jobs.forEach(job -> Expect.equal(1, job.starts.get(), BugClass.WRONG_OUTPUT, "An operation was not started exactly once."));
    }

    @Test
    void twoAtOnce(Actors actors) {
        Desk desk = new Desk(actors);
        List<Job> first = jobs(2);
        List<Job> second = jobs(2);
        CompletableFuture<List<String>> one = desk.gather(first, 1);
        CompletableFuture<List<String>> other = desk.gather(second, 1);
        String shared = "Two calls of gather share their limit or their state: nothing may be kept in static fields.";
        desk.await(second.getFirst().started, BugClass.STATIC_STATE, shared);
        second.forEach(job -> desk.service(() -> job.stage.complete("b")));
        desk.outcome(other, BugClass.STATIC_STATE, shared).expectValue(List.of("b", "b"), BugClass.STATIC_STATE, shared);
        first.forEach(job -> desk.service(() -> job.stage.complete("a")));
        desk.outcome(one, BugClass.STATIC_STATE, shared).expectValue(List.of("a", "a"), BugClass.STATIC_STATE, shared);
    }

    @Test
    void firstFailure(Actors actors) {
        Desk desk = new Desk(actors);
        List<Job> jobs = jobs(5);
        CompletableFuture<List<String>> all = desk.gather(jobs, 3);
        for (int i = 0; i < 3; i++) {
            desk.await(jobs.get(i).started, BugClass.NOT_CONCURRENT, "With a limit of three, three operations were not all started.");
        }
        IOException failure = new IOException("no route");
        desk.service(() -> jobs.get(1).stage.completeExceptionally(failure));
        desk.outcome(all, BugClass.MISSED_TERMINATION,
                "One operation has failed and the others never end: the stage that gather returned must fail at once, and waits for them instead.")
                .expectFailure(failure, BugClass.EXCEPTION_SWALLOWED, "The stage must fail with the exception of the operation that failed.");
        for (int i : new int[]{0, 2}) {
            desk.await(jobs.get(i).ended, BugClass.RESOURCE_LEAK,
                    "One operation has failed, and another that was running goes on though nobody wants its result: cancel it.");
        }
        Expect.equal(0, jobs.get(3).starts.get() + jobs.get(4).starts.get(), BugClass.WRONG_OUTPUT,
                "One operation has failed, and further ones were started after it.");
    }

    @Test
    void throwsAtOnce(Actors actors) {
        Desk desk = new Desk(actors);
        Job running = new Job();
        IllegalStateException failure = new IllegalStateException("not connected");
        AtomicInteger late = new AtomicInteger();
        List<Supplier<CompletionStage<String>>> tasks = List.of(running, () -> {
            throw failure;
        }, () -> {
            late.incrementAndGet();
            return CompletableFuture.completedFuture("late");
        });
        Outcome outcome;
        try {
            outcome = desk.outcome(desk.gatherAll(tasks, 2), BugClass.EXCEPTION_SWALLOWED,
                    "A task threw an exception in place of returning a stage, and the stage that gather returned never completes.");
        } catch (IllegalStateException thrown) {
            throw new dev.grade.api.CheckFailure(BugClass.EXCEPTION_SWALLOWED,
                    "A task threw an exception in place of returning a stage, and gather threw it at its caller: it must count as a failure of the operation.");
        }
        outcome.expectFailure(failure, BugClass.EXCEPTION_SWALLOWED, "A task that throws counts as an operation that fails.");
        desk.await(running.ended, BugClass.RESOURCE_LEAK, "A task threw an exception, and an operation that was running was not cancelled.");
        Expect.equal(0, late.get(), BugClass.WRONG_OUTPUT, "A task threw an exception, and further ones were started after it.");
    }

    @Test
    void immediately(Actors actors) {
        Desk desk = new Desk(actors);
        int count = 50_000;
        List<Supplier<CompletionStage<String>>> tasks = IntStream.range(0, count)
                .<Supplier<CompletionStage<String>>>mapToObj(i -> () -> CompletableFuture.completedFuture("x")).toList();
        try {
            Outcome outcome = desk.outcome(desk.gatherAll(tasks, 3), BugClass.MISSED_TERMINATION,
                    "50,000 operations that are complete when they are started were never gathered.");
            Expect.that(outcome.failure() == null, BugClass.WRONG_OUTPUT,
                    "50,000 operations that are complete when they are started ended in an error: each start must not be one call deeper on the stack.");
            List<Object> values = copied(outcome.value(), count + 1);
            Expect.equal(count, values.size(), BugClass.WRONG_OUTPUT, "Results are missing.");
            Expect.that(Collections.nCopies(count, "x").equals(values), BugClass.WRONG_OUTPUT, "A result is not the one of its operation.");
        } catch (StackOverflowError deep) {
            throw new dev.grade.api.CheckFailure(BugClass.WRONG_OUTPUT,
                    "50,000 operations that are complete when they are started overflow the stack: use a loop, not a call for each.");
        }
    }

    /** At most so many elements in a list of the check's own, for the student's may say of itself what it likes. */
    private static List<Object> copied(Object list, int most) {
        List<Object> copy = new ArrayList<>();
        if (list instanceof Iterable<?> values) {
            for (var each = values.iterator(); copy.size() < most && each.hasNext();) {
                copy.add(each.next());
            }
        }
        return copy;
    }

    @Test
    void inTime(Actors actors) {
        Desk desk = new Desk(actors);
        Job job = new Job();
        CompletionStage<String> limited = desk.withTimeout(job.get(), 100);
        desk.awaitPending("withTimeout did not give the timer anything to do.");
        desk.service(() -> desk.timer.pass(99));
        Expect.that(!limited.toCompletableFuture().isDone(), BugClass.WRONG_OUTPUT, "The time-out came too early.");
        desk.service(() -> job.stage.complete("in time"));
        desk.outcome(limited, BugClass.MISSED_TERMINATION, "The operation has completed in time, and the stage of withTimeout has not.")
                .expectValue("in time", BugClass.WRONG_OUTPUT, "The operation completed in time.");
        Expect.equal(0, desk.timer.pending(), BugClass.RESOURCE_LEAK,
                "The operation completed in time, and its task stays in the timer: with many calls these pile up, so cancel it.");
        IOException failure = new IOException("no route");
        CompletionStage<String> failing = desk.withTimeout(CompletableFuture.failedFuture(failure), 100);
        desk.outcome(failing, BugClass.MISSED_TERMINATION, "The operation has failed, and the stage of withTimeout never completes.")
                .expectFailure(failure, BugClass.EXCEPTION_SWALLOWED, "An operation that fails in time must fail the stage with its exception.");
        Expect.equal(0, desk.timer.pending(), BugClass.RESOURCE_LEAK,
                "The operation failed in time, and its task stays in the timer: with many calls these pile up, so cancel it on this path, too.");
    }

    @Test
    void tooLate(Actors actors) {
        Desk desk = new Desk(actors);
        Job job = new Job();
        CompletionStage<String> limited = desk.withTimeout(job.get(), 100);
        desk.awaitPending("withTimeout did not give the timer anything to do.");
        desk.service(() -> desk.timer.pass(100));
        Outcome outcome = desk.outcome(limited, BugClass.MISSED_TERMINATION, "The time has passed, and the stage of withTimeout never completes.");
        Expect.that(outcome.failure() instanceof TimeoutException, BugClass.WRONG_OUTPUT,
                "When the time has passed, the stage must fail with a TimeoutException.");
        desk.await(job.ended, BugClass.RESOURCE_LEAK,
                "The time has passed, and the operation goes on though nobody wants its result: cancel it.");
    }

    @Test
    void triesAgain(Actors actors) {
        Desk desk = new Desk(actors);
        List<Job> tries = jobs(4);
        AtomicInteger next = new AtomicInteger();
        CompletionStage<String> result = desk.retry(() -> tries.get(next.getAndIncrement()).get(), 4, 3_600_000);
        for (int i = 0; i < 2; i++) {
            Job attempt = tries.get(i);
            desk.await(attempt.started, BugClass.WRONG_OUTPUT, "An attempt that is due was never made.");
            Expect.equal(0, desk.timer.pending(), BugClass.WRONG_OUTPUT, "The next attempt was scheduled before the one before had failed.");
            desk.service(() -> attempt.stage.completeExceptionally(new IOException("no route")));
            desk.awaitPending("An attempt has failed, and the timer was not asked for the pause before the next one.");
            Expect.equal(3_600_000L, desk.timer.nextMillis(), BugClass.WRONG_OUTPUT, "The pause before the next attempt is not the one that was asked for.");
            desk.service(() -> desk.timer.pass(3_600_000));
        }
        desk.await(tries.get(2).started, BugClass.WRONG_OUTPUT, "An attempt that is due was never made.");
        desk.service(() -> tries.get(2).stage.complete("third time lucky"));
        desk.outcome(result, BugClass.MISSED_TERMINATION, "An attempt has succeeded, and the stage of retry never completes.")
                .expectValue("third time lucky", BugClass.WRONG_OUTPUT, "The stage must have the result of the attempt that succeeded.");
        desk.service(() -> desk.timer.pass(10 * 3_600_000));
        Expect.equal(3, next.get(), BugClass.WRONG_OUTPUT, "After an attempt had succeeded, another one was made.");
    }

    @Test
    void givesUp(Actors actors) {
        Desk desk = new Desk(actors);
        IllegalStateException last = new IllegalStateException("third");
        AtomicInteger made = new AtomicInteger();
        CompletionStage<String> result;
        try {
            result = desk.retry(() -> {
                if (made.incrementAndGet() == 3) {
                    throw last;
                }
                return CompletableFuture.failedFuture(new IOException("no route"));
            }, 3, 50);
            for (int i = 0; i < 2; i++) {
                desk.awaitPending("An attempt has failed, and the timer was not asked for the pause before the next one.");
                desk.service(() -> desk.timer.pass(50));
            }
        } catch (IllegalStateException thrown) {
            throw new dev.grade.api.CheckFailure(BugClass.EXCEPTION_SWALLOWED,
                    "An attempt threw an exception, and it reached the caller or the timer: it must count as an attempt that fails.");
        }
        desk.outcome(result, BugClass.EXCEPTION_SWALLOWED, "The last attempt has failed, and the stage of retry never completes.")
                .expectFailure(last, BugClass.EXCEPTION_SWALLOWED, "When all attempts have failed, the stage must fail with the exception of the last one.");
        Expect.equal(0, desk.timer.pending(), BugClass.WRONG_OUTPUT, "After the last attempt, another one was scheduled.");
        Expect.equal(3, made.get(), BugClass.WRONG_OUTPUT, "The number of attempts is wrong.");
        triesAgainAfterAThrow(desk);
    }

    private static void triesAgainAfterAThrow(Desk desk) {
        AtomicInteger made = new AtomicInteger();
        CompletionStage<String> result;
        try {
            result = desk.retry(() -> {
                if (made.incrementAndGet() == 1) {
                    throw new IllegalArgumentException("first");
                }
                return CompletableFuture.completedFuture("second");
            }, 2, 50);
        } catch (IllegalArgumentException thrown) {
            throw new dev.grade.api.CheckFailure(BugClass.EXCEPTION_SWALLOWED,
                    "The first of two attempts threw an exception, and retry threw it at its caller: one that throws counts as one that fails.");
        }
        Expect.equal(1, desk.timer.pending(), BugClass.EXCEPTION_SWALLOWED,
                "The first of two attempts threw an exception, and the timer was not asked for the pause before the second: one that throws counts as one that fails.");
        desk.service(() -> desk.timer.pass(50));
        desk.outcome(result, BugClass.EXCEPTION_SWALLOWED,
                "The first of two attempts threw an exception, the second succeeded, and the stage of retry never completes.")
                .expectValue("second", BugClass.WRONG_OUTPUT, "The stage must have the result of the attempt that succeeded.");
    }

    @Explore(uncaught = BugClass.DATA_RACE)
    void servicesExplored(Round round) {
        new GatherRound(round, 3, 2).play(false);
    }

    @Explore(uncaught = BugClass.DATA_RACE)
    void failureExplored(Round round) {
        new GatherRound(round, 3, 2).play(true);
    }

    @Stress
    void manyServices(Round round) {
        new GatherRound(round, round.times(24, 3), 3).play(false);
    }

    @Stress
    void failureAmongMany(Round round) {
        new GatherRound(round, round.times(24, 3), 4).play(true);
    }
}

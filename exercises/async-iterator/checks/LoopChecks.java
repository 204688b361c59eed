import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.Expect;
import dev.grade.api.Explore;
import dev.grade.api.Outcome;
import dev.grade.api.Round;
import dev.grade.api.Stress;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Checks of the exercise async-iterator: forEach and mapAsync. */
class LoopChecks {
    private static final String NEVER = "The stage of forEach never completes";
    private static final int MANY = 100_000;

    @Test
    void oneAfterAnother(Actors actors) {
        Steps steps = new Steps(3);
        CompletionStage<Void> end = steps.loop(actors);
        for (int i = 0; i < 3; i++) {
            int number = i;
            Steps.await(actors, steps.askedFor.get(i), BugClass.MISSED_TERMINATION, "The next element is never asked for, though the body before it has ended.");
            Expect.equal(i, steps.worked.get(), BugClass.WRONG_OUTPUT, "The body was called before its element was there.");
            Steps.service(actors, () -> steps.elements.get(number).complete(Optional.of(number)));
            Steps.await(actors, steps.workedWith.get(i), BugClass.MISSED_TERMINATION, "An element is there, and the body was never called with it.");
            Expect.equal(i + 1, steps.asked.get(), BugClass.WRONG_OUTPUT,
                    "The next element was asked for before the stage of the body had completed: one after another.");
            Expect.that(!end.toCompletableFuture().isDone(), BugClass.WRONG_OUTPUT, "The stage of forEach completed before the end.");
            Steps.service(actors, () -> steps.bodies.get(number).complete(null));
        }
        Steps.await(actors, steps.askedFor.get(3), BugClass.MISSED_TERMINATION, "The next element is never asked for, though the body before it has ended.");
        Steps.service(actors, () -> steps.elements.get(3).complete(Optional.empty()));
        Outcome.await(end, actors, BugClass.MISSED_TERMINATION, NEVER + ", though the elements have come to their end.")
                .expectValue(null, BugClass.WRONG_OUTPUT, "At the end the stage of forEach must complete with null.");
        Expect.equal(3, steps.worked.get(), BugClass.WRONG_OUTPUT, "The body was not called once for each element.");
        steps.expectInTurn();
    }

    @Test
    void loopFails(Actors actors) {
        IOException failure = new IOException("no route");
        IllegalStateException thrown = new IllegalStateException("not connected");
        Steps element = new Steps(1);
        CompletionStage<Void> first = element.loop(actors);
        Steps.service(actors, () -> element.elements.getFirst().completeExceptionally(failure));
        expectFailed(actors, first, failure, "An element failed");
        Expect.equal(1, element.asked.get(), BugClass.WRONG_OUTPUT, "An element failed, and another one was asked for.");
        Steps body = new Steps(2);
        CompletionStage<Void> second = body.loop(actors);
        Steps.service(actors, () -> body.elements.getFirst().complete(Optional.of(0)));
        Steps.service(actors, () -> body.bodies.getFirst().completeExceptionally(failure));
        expectFailed(actors, second, failure, "A body failed");
        Expect.equal(1, body.asked.get(), BugClass.WRONG_OUTPUT, "A body failed, and another element was asked for.");
        InterruptedException given = new InterruptedException("the body's own affair");
        Steps interrupted = new Steps(2);
        CompletionStage<Void> fourth = interrupted.loop(actors);
        Steps.service(actors, () -> interrupted.elements.getFirst().complete(Optional.of(0)));
        Steps.service(actors, () -> interrupted.bodies.getFirst().completeExceptionally(given));
        // who passes over it asks for the next element, and is to get one
        Steps.service(actors, () -> interrupted.elements.get(1).complete(Optional.empty()));
        expectFailed(actors, fourth, given, "A body failed with an InterruptedException, although nobody interrupted your code");
        expectFailed(actors, Steps.call(actors, "forEach", () -> AsyncIters.<Integer>forEach(() -> {
            throw thrown;
        }, body::body)), thrown, "next threw an exception");
        Steps late = new Steps(1);
        CompletionStage<Void> third = Steps.call(actors, "forEach", () -> AsyncIters.<Integer>forEach(late::next, ignored -> {
            throw thrown;
        }));
        Steps.service(actors, () -> late.elements.getFirst().complete(Optional.of(0)));
        expectFailed(actors, third, thrown, "A body threw an exception");
    }

    private static void expectFailed(Actors actors, CompletionStage<?> stage, Throwable failure, String when) {
        Outcome.await(stage, actors, BugClass.EXCEPTION_SWALLOWED, when + ", and the stage that you returned never completes.")
                .expectFailure(failure, BugClass.EXCEPTION_SWALLOWED, when + ", and the stage that you returned must fail with that exception.");
    }

    @Test
    void loopCancelled(Actors actors) {
        Steps body = new Steps(2);
        CompletionStage<Void> end = body.loop(actors);
        Steps.service(actors, () -> body.elements.getFirst().complete(Optional.of(0)));
        Steps.await(actors, body.workedWith.getFirst(), BugClass.MISSED_TERMINATION, "An element is there, and the body was never called with it.");
        Steps.service(actors, () -> end.toCompletableFuture().cancel(true));
        Steps.service(actors, () -> body.bodies.getFirst().complete(null));
        Expect.equal(1, body.asked.get(), BugClass.RESOURCE_LEAK, "The stage of forEach was cancelled, and another element was asked for.");
        Steps element = new Steps(2);
        CompletionStage<Void> other = element.loop(actors);
        Steps.await(actors, element.askedFor.getFirst(), BugClass.MISSED_TERMINATION, "No element was asked for.");
        Steps.service(actors, () -> other.toCompletableFuture().cancel(true));
        Steps.service(actors, () -> element.elements.getFirst().complete(Optional.of(0)));
        Expect.equal(0, element.worked.get(), BugClass.RESOURCE_LEAK, "The stage of forEach was cancelled, and another body was called.");
    }

    @Test
    void hundredThousand(Actors actors) {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger worked = new AtomicInteger();
        AsyncIterator<Integer> numbers = () -> CompletableFuture.completedFuture(
                next.get() < MANY ? Optional.of(next.getAndIncrement()) : Optional.empty());
        CompletionStage<Void> end = Steps.call(actors, "forEach", () -> AsyncIters.forEach(numbers, number -> {
            worked.incrementAndGet();
            return CompletableFuture.completedFuture(null);
        }));
        Outcome outcome = Outcome.await(end, actors, BugClass.WRONG_OUTPUT, MANY + " elements were complete when they were asked for, and " + NEVER + ".");
        Expect.that(outcome.failure() == null, BugClass.WRONG_OUTPUT,
                MANY + " elements were complete when they were asked for, and the loop ended in an error: each must not be one call deeper on the stack.");
        Expect.equal(MANY, worked.get(), BugClass.WRONG_OUTPUT, "Not every element got its body.");
    }

    @Test
    void mapsInOrder(Actors actors) {
        Steps steps = new Steps(2);
        AsyncIterator<String> mapped = Steps.call(actors, "mapAsync",
                () -> AsyncIters.mapAsync(steps::next, number -> steps.body(number).thenApply(nothing -> "result " + number)));
        Expect.equal(0, steps.asked.get(), BugClass.WRONG_OUTPUT, "mapAsync asked for an element before anybody had asked it for one.");
        for (int i = 0; i < 2; i++) {
            int number = i;
            CompletionStage<Optional<String>> result = Steps.call(actors, "next", mapped::next);
            Steps.service(actors, () -> steps.elements.get(number).complete(Optional.of(number)));
            Steps.await(actors, steps.workedWith.get(i), BugClass.MISSED_TERMINATION, "An element is there, and the function was never called with it.");
            Expect.that(!result.toCompletableFuture().isDone(), BugClass.WRONG_OUTPUT, "A stage completed before the result of the function was there.");
            Steps.service(actors, () -> steps.bodies.get(number).complete(null));
            Outcome.await(result, actors, BugClass.MISSED_TERMINATION, "The result of the function is there, and the stage of next never completes.")
                    .expectValue(Optional.of("result " + i), BugClass.WRONG_OUTPUT, "The stage of next must complete with the result of the function.");
            Expect.equal(i + 1, steps.asked.get(), BugClass.WRONG_OUTPUT, "More elements were asked for than results.");
        }
        CompletionStage<Optional<String>> end = Steps.call(actors, "next", mapped::next);
        Steps.service(actors, () -> steps.elements.get(2).complete(Optional.empty()));
        Outcome.await(end, actors, BugClass.MISSED_TERMINATION, "The elements have come to their end, and the stage of next never completes.")
                .expectValue(Optional.empty(), BugClass.WRONG_OUTPUT, "At the end the stage of next must be empty.");
        steps.expectInTurn();
    }

    @Test
    void mapFails(Actors actors) {
        IOException failure = new IOException("no route");
        IllegalStateException thrown = new IllegalStateException("not connected");
        expectFailed(actors, Steps.call(actors, "next", () -> AsyncIters.<Integer, String>mapAsync(
                () -> CompletableFuture.failedFuture(failure), number -> CompletableFuture.completedFuture("x")).next()), failure, "An element failed");
        expectFailed(actors, Steps.call(actors, "next", () -> AsyncIters.<Integer, String>mapAsync(
                () -> CompletableFuture.completedFuture(Optional.of(1)), number -> CompletableFuture.failedFuture(failure)).next()), failure, "The function failed");
        Steps late = new Steps(1);
        CompletionStage<Optional<String>> result = Steps.call(actors, "next", () -> AsyncIters.<Integer, String>mapAsync(late::next, number -> {
            throw thrown;
        }).next());
        Steps.service(actors, () -> late.elements.getFirst().complete(Optional.of(0)));
        expectFailed(actors, result, thrown, "The function threw an exception");
    }

    @Explore(uncaught = BugClass.DATA_RACE)
    void loopExplored(Round round) {
        loop(round, 2);
    }

    @Stress
    void manyLoops(Round round) {
        loop(round, round.times(20, 2));
    }

    /** One thread completes the elements, another one the bodies, while a third one calls forEach. */
    private static void loop(Round round, int count) {
        Steps steps = new Steps(count);
        CompletableFuture<Outcome> told = new CompletableFuture<>();
        round.thread("caller", () -> AsyncIters.forEach(steps::next, steps::body)
                .whenComplete((nothing, failure) -> told.complete(Outcome.of(nothing, failure))));
        round.thread("source", () -> {
            for (int i = 0; i <= count; i++) {
                steps.askedFor.get(i).await();
                steps.elements.get(i).complete(i < count ? Optional.of(i) : Optional.empty());
            }
            told.get();
        });
        round.thread("worker", () -> {
            for (int i = 0; i < count; i++) {
                steps.workedWith.get(i).await();
                steps.bodies.get(i).complete(null);
            }
        });
        round.after(() -> {
            told.join().expectValue(null, BugClass.DATA_RACE, "Every element and every body succeeded, and the loop failed.");
            Expect.equal(count, steps.worked.get(), BugClass.DATA_RACE, "Not every element got its body once.");
            Expect.that(!steps.overlap && !steps.strange, BugClass.DATA_RACE,
                    "Stages completed on other threads, and two bodies, or two calls of next, were under way at once.");
        });
    }
}

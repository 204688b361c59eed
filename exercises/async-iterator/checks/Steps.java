import dev.grade.api.Actors;
import dev.grade.api.Body;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Expect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** An iterator and a body whose every stage the check completes by hand. */
final class Steps {
    final List<CompletableFuture<Optional<Integer>>> elements = new ArrayList<>();
    final List<CompletableFuture<Void>> bodies = new ArrayList<>();
    final List<CountDownLatch> askedFor = new ArrayList<>();
    final List<CountDownLatch> workedWith = new ArrayList<>();
    final AtomicInteger asked = new AtomicInteger();
    final AtomicInteger worked = new AtomicInteger();
    /** Whether the next element was asked for, or a body called, before what was there had ended. */
    volatile boolean overlap;
    /** Whether a body got an element that was not its own. */
    volatile boolean strange;

    Steps(int count) {
        for (int i = 0; i <= count; i++) {
            elements.add(new CompletableFuture<>());
            bodies.add(new CompletableFuture<>());
            askedFor.add(new CountDownLatch(1));
            workedWith.add(new CountDownLatch(1));
        }
    }

    CompletionStage<Optional<Integer>> next() {
        int number = asked.getAndIncrement();
        overlap |= number > 0 && (!elements.get(number - 1).isDone() || !bodies.get(number - 1).isDone());
        askedFor.get(number).countDown();
        return elements.get(number);
    }

    CompletionStage<Void> body(Integer element) {
        int number = worked.getAndIncrement();
        strange |= element == null || element != number;
        overlap |= !elements.get(number).isDone() || (number > 0 && !bodies.get(number - 1).isDone());
        workedWith.get(number).countDown();
        return bodies.get(number);
    }

    CompletionStage<Void> loop(Actors actors) {
        return call(actors, "forEach", () -> AsyncIters.forEach(this::next, this::body));
    }

    void expectInTurn() {
        Expect.that(!strange, BugClass.WRONG_OUTPUT, "The body was called with another element than the one whose turn it was.");
        Expect.that(!overlap, BugClass.WRONG_OUTPUT,
                "The next element was asked for, or a body called, before the body before it had ended: one after another.");
    }

    /** Something that gives a stage and must not be made to wait. */
    @FunctionalInterface
    interface Call<S> {
        S call() throws Exception;
    }

    static <S> S call(Actors actors, String method, Call<S> call) {
        CompletableFuture<S> answer = new CompletableFuture<>();
        actors.start("caller of " + method, () -> {
            try {
                answer.complete(call.call());
            } catch (Exception | StackOverflowError thrown) {
                answer.completeExceptionally(thrown);
            }
        }).expectEnd(diagnosis -> new CheckFailure(BugClass.BLOCKING_IN_ASYNC, method
                + " does not return before what it waits for is there: the caller may be an event loop, so nobody may wait in it."));
        if (answer.isCompletedExceptionally()) {
            boolean deep = answer.exceptionNow() instanceof StackOverflowError;
            throw new CheckFailure(deep ? BugClass.WRONG_OUTPUT : BugClass.EXCEPTION_SWALLOWED, method + " threw "
                    + answer.exceptionNow().getClass().getSimpleName() + (deep
                            ? ": each element is one call deeper on the stack. Go round a loop while stages are complete."
                            : " at its caller: it must fail the stage."));
        }
        Expect.that(answer.join() != null, BugClass.WRONG_OUTPUT, method + " returned null.");
        return answer.join();
    }

    /** Runs what may enter the student's code, on the thread of a service that must not be made to wait. */
    static void service(Actors actors, Body body) {
        actors.start("service", body).expectEnd(diagnosis -> new CheckFailure(BugClass.BLOCKING_IN_ASYNC,
                "Whoever completes a stage or publishes an element runs your code, and it does not come back: it must not wait, since it may be an event loop."));
    }

    static void await(Actors actors, CountDownLatch latch, BugClass bugClass, String message) {
        actors.start("observer", latch::await).expectEnd(diagnosis -> new CheckFailure(bugClass, message));
    }
}

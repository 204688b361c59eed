import dev.grade.api.Actors;
import dev.grade.api.Body;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Expect;
import dev.grade.api.Outcome;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** One resource whose opening, work and closing the check completes by hand. */
final class Trial {
    static final String RESOURCE = "connection";

    final CompletableFuture<String> opening = new CompletableFuture<>();
    final CompletableFuture<String> working = new CompletableFuture<>();
    final CompletableFuture<Void> closing = new CompletableFuture<>();

    final AtomicInteger opens = new AtomicInteger();
    final AtomicInteger works = new AtomicInteger();
    final AtomicInteger closes = new AtomicInteger();
    final CountDownLatch worked = new CountDownLatch(1);
    final CountDownLatch closed = new CountDownLatch(1);

    /** What each function does after it has been counted. */
    volatile Supplier<CompletionStage<String>> onOpen = () -> opening;
    volatile Supplier<CompletionStage<String>> onWork = () -> working;
    volatile Supplier<CompletionStage<Void>> onClose = () -> closing;

    /** Whether the body has returned the stage of the work. */
    private volatile boolean begun;
    /** Whether a function got something else than the resource. */
    volatile boolean strange;
    /** Whether it was closed while somebody worked with it. */
    volatile boolean early;

    CompletionStage<String> use() {
        return AsyncResource.<String, String>use(() -> {
            opens.incrementAndGet();
            return onOpen.get();
        }, resource -> {
            strange |= !RESOURCE.equals(resource);
            works.incrementAndGet();
            worked.countDown();
            CompletionStage<String> stage = onWork.get();
            begun |= stage == working;
            return stage;
        }, resource -> {
            strange |= !RESOURCE.equals(resource);
            early |= begun && !working.isDone();
            closes.incrementAndGet();
            closed.countDown();
            return onClose.get();
        });
    }

    /** Calls {@code use} on a thread that must not be made to wait. */
    CompletionStage<String> use(Actors actors) {
        CompletableFuture<CompletionStage<String>> answer = new CompletableFuture<>();
        actors.start("caller of use", () -> {
            try {
                answer.complete(use());
            } catch (Exception | StackOverflowError thrown) {
                answer.completeExceptionally(thrown);
            }
        }).expectEnd(diagnosis -> new CheckFailure(BugClass.BLOCKING_IN_ASYNC,
                "use does not return before the work is done: the caller may be an event loop, so nobody may wait in it."));
        if (answer.isCompletedExceptionally()) {
            boolean leaks = opens.get() > 0 && works.get() > 0 && closes.get() == 0;
            throw new CheckFailure(leaks ? BugClass.RESOURCE_LEAK : BugClass.EXCEPTION_SWALLOWED,
                    "use threw " + answer.exceptionNow().getClass().getSimpleName()
                            + " at its caller: a function that throws must fail the stage that use returns"
                            + (leaks ? ", and the resource that was open must be closed." : "."));
        }
        CompletionStage<String> stage = answer.join();
        Expect.that(stage != null, BugClass.WRONG_OUTPUT, "use returned null in place of a stage.");
        return stage;
    }

    /** Runs what may enter the student's code, on the thread of a service that must not be made to wait. */
    static void service(Actors actors, Body body) {
        actors.start("service", body).expectEnd(diagnosis -> new CheckFailure(BugClass.BLOCKING_IN_ASYNC,
                "Whoever completes a stage runs your continuation, and it does not come back: it must not wait, since it may be an event loop."));
    }

    static void await(Actors actors, CountDownLatch latch, BugClass bugClass, String message) {
        actors.start("observer", latch::await).expectEnd(diagnosis -> new CheckFailure(bugClass, message));
    }

    static Outcome outcome(Actors actors, CompletionStage<?> stage, String when) {
        return Outcome.await(stage, actors, BugClass.MISSED_TERMINATION, when + ", and the stage that use returned never completes.");
    }

    void open(Actors actors) {
        service(actors, () -> opening.complete(RESOURCE));
        await(actors, worked, BugClass.MISSED_TERMINATION, "The resource is open, and the body was never called.");
    }

    void expectClosed(Actors actors, String when) {
        await(actors, closed, BugClass.RESOURCE_LEAK, when + ", and the resource was never closed.");
    }

    /** What must hold in the end, whatever happened. */
    void expectOnce() {
        Expect.that(!strange, BugClass.WRONG_OUTPUT, "body and close must get the resource that was opened.");
        Expect.that(!early, BugClass.WRONG_OUTPUT, "The resource was closed while the work with it was still going on.");
        Expect.equal(1, opens.get(), BugClass.WRONG_OUTPUT, "open was not called exactly once.");
        Expect.that(works.get() <= 1, BugClass.WRONG_OUTPUT, "body was called more than once.");
        Expect.equal(1, closes.get(), closes.get() == 0 ? BugClass.RESOURCE_LEAK : BugClass.CHECK_THEN_ACT,
                "close was not called exactly once.");
    }
}

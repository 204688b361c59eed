import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.Expect;
import dev.grade.api.Explore;
import dev.grade.api.Outcome;
import dev.grade.api.Round;
import dev.grade.api.Stress;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Checks of the exercise async-with. The check completes every stage by hand. */
class AsyncWithChecks {
    @Test
    void opensWorksCloses(Actors actors) {
        Trial trial = new Trial();
        CompletionStage<String> stage = trial.use(actors);
        Expect.equal(0, trial.works.get(), BugClass.WRONG_OUTPUT, "body was called before the resource was open.");
        trial.open(actors);
        Expect.equal(0, trial.closes.get(), BugClass.WRONG_OUTPUT, "The resource was closed while the work with it was still going on.");
        Trial.service(actors, () -> trial.working.complete("done"));
        trial.expectClosed(actors, "The work is done");
        Trial.service(actors, () -> trial.closing.complete(null));
        Trial.outcome(actors, stage, "Everything is done").expectValue("done", BugClass.WRONG_OUTPUT,
                "The stage must complete with the result of the body.");
        expectOnce(trial);
        Trial immediate = new Trial();
        immediate.opening.complete(Trial.RESOURCE);
        immediate.working.complete(null);
        immediate.closing.complete(null);
        Trial.outcome(actors, immediate.use(actors), "Everything was complete from the start").expectValue(null, BugClass.WRONG_OUTPUT,
                "The stage must complete with the result of the body, which may be null.");
        expectOnce(immediate);
    }

    /** One thread at a time, so a second call of close comes of no race. */
    private static void expectOnce(Trial trial) {
        Expect.that(trial.closes.get() <= 1, BugClass.WRONG_OUTPUT, "The resource was closed twice.");
        trial.expectOnce();
    }

    @Test
    void waitsForClose(Actors actors) {
        Trial trial = new Trial();
        CompletionStage<String> stage = trial.use(actors);
        CompletableFuture<Boolean> closedThen = new CompletableFuture<>();
        stage.whenComplete((value, failure) -> closedThen.complete(trial.closing.isDone()));
        trial.open(actors);
        Trial.service(actors, () -> trial.working.complete("done"));
        trial.expectClosed(actors, "The work is done");
        String soon = "The stage completed before the resource was closed: whoever goes on then finds it still in use.";
        Expect.that(!closedThen.isDone(), BugClass.WRONG_OUTPUT, soon);
        Trial.service(actors, () -> trial.closing.complete(null));
        Trial.outcome(actors, stage, "The resource is closed").expectValue("done", BugClass.WRONG_OUTPUT,
                "The stage must complete with the result of the body.");
        Outcome.await(closedThen, actors, BugClass.MISSED_TERMINATION, "A callback on the stage was never called.")
                .expectValue(true, BugClass.WRONG_OUTPUT, soon);
        failureWaits(actors);
    }

    private static void failureWaits(Actors actors) {
        Trial trial = new Trial();
        CompletionStage<String> stage = trial.use(actors);
        trial.open(actors);
        Trial.service(actors, () -> trial.working.completeExceptionally(new IOException("no route")));
        trial.expectClosed(actors, "The work has failed");
        Expect.that(!stage.toCompletableFuture().isDone(), BugClass.WRONG_OUTPUT,
                "The work failed, and the stage failed before the resource was closed.");
        Trial.service(actors, () -> trial.closing.complete(null));
        Trial.outcome(actors, stage, "The resource is closed");
    }

    @Test
    void twoAtOnce(Actors actors) {
        Trial first = new Trial();
        Trial second = new Trial();
        CompletionStage<String> one = first.use(actors);
        CompletionStage<String> other = second.use(actors);
        String shared = "Two calls of use share their state: nothing may be kept in static fields.";
        for (Trial trial : new Trial[]{first, second}) {
            Trial.service(actors, () -> trial.opening.complete(Trial.RESOURCE));
            Trial.await(actors, trial.worked, BugClass.STATIC_STATE, shared);
        }
        for (Trial trial : new Trial[]{first, second}) {
            Trial.service(actors, () -> trial.working.complete(trial == first ? "a" : "b"));
            Trial.await(actors, trial.closed, BugClass.STATIC_STATE, shared);
            Trial.service(actors, () -> trial.closing.complete(null));
        }
        Outcome.await(one, actors, BugClass.STATIC_STATE, shared).expectValue("a", BugClass.STATIC_STATE, shared);
        Outcome.await(other, actors, BugClass.STATIC_STATE, shared).expectValue("b", BugClass.STATIC_STATE, shared);
    }

    @Test
    void bodyFails(Actors actors) {
        IOException failure = new IOException("no route");
        Trial trial = new Trial();
        CompletionStage<String> stage = trial.use(actors);
        trial.open(actors);
        Trial.service(actors, () -> trial.working.completeExceptionally(failure));
        expectClosedAndFailed(actors, trial, stage, failure, "The work failed");
        Trial immediate = new Trial();
        immediate.opening.complete(Trial.RESOURCE);
        immediate.working.completeExceptionally(failure);
        expectClosedAndFailed(actors, immediate, immediate.use(actors), failure, "The work failed at once");
    }

    @Test
    void bodyThrows(Actors actors) {
        for (Throwable thrown : new Throwable[]{new IllegalStateException("not connected"), new AssertionError("not connected")}) {
            Trial trial = new Trial();
            trial.onWork = () -> sneaky(thrown);
            CompletionStage<String> stage = trial.use(actors);
            trial.open(actors);
            expectClosedAndFailed(actors, trial, stage, thrown, "The body threw an exception in place of returning a stage");
        }
    }

    private static CompletionStage<String> sneaky(Throwable thrown) {
        switch (thrown) {
            case RuntimeException unchecked -> throw unchecked;
            case Error error -> throw error;
            default -> throw new IllegalArgumentException(thrown);
        }
    }

    private static void expectClosedAndFailed(Actors actors, Trial trial, CompletionStage<String> stage, Throwable failure, String when) {
        trial.expectClosed(actors, when);
        Trial.service(actors, () -> trial.closing.complete(null));
        Outcome.await(stage, actors, BugClass.EXCEPTION_SWALLOWED, when + ", the resource is closed, and the stage that use returned never completes.")
                .expectFailure(failure, BugClass.EXCEPTION_SWALLOWED, when + ", and the stage must fail with that exception.");
        expectOnce(trial);
    }

    @Test
    void openFails(Actors actors) {
        IOException failure = new IOException("no route");
        Trial late = new Trial();
        CompletionStage<String> stage = late.use(actors);
        Trial.service(actors, () -> late.opening.completeExceptionally(failure));
        expectNothingDone(actors, late, stage, failure);
        IllegalStateException thrown = new IllegalStateException("no pool");
        Trial throwing = new Trial();
        throwing.onOpen = () -> {
            throw thrown;
        };
        expectNothingDone(actors, throwing, throwing.use(actors), thrown);
    }

    private static void expectNothingDone(Actors actors, Trial trial, CompletionStage<String> stage, Throwable failure) {
        Outcome outcome = Outcome.await(stage, actors, BugClass.EXCEPTION_SWALLOWED,
                "Opening failed, and the stage that use returned never completes.");
        if (failure != null) {
            outcome.expectFailure(failure, BugClass.EXCEPTION_SWALLOWED, "Opening failed, and the stage must fail with that exception.");
        }
        Expect.that(outcome.failure() != null, BugClass.EXCEPTION_SWALLOWED, "Opening failed, and the stage must fail.");
        Expect.equal(0, trial.works.get(), BugClass.WRONG_OUTPUT, "Opening failed, and body was called with a resource that was never there.");
        Expect.equal(0, trial.closes.get(), BugClass.WRONG_OUTPUT, "Opening failed, and close was called with a resource that was never there.");
    }

    @Test
    void closeFails(Actors actors) {
        IOException failure = new IOException("reset");
        Trial trial = new Trial();
        CompletionStage<String> stage = trial.use(actors);
        trial.open(actors);
        Trial.service(actors, () -> trial.working.complete("done"));
        trial.expectClosed(actors, "The work is done");
        Trial.service(actors, () -> trial.closing.completeExceptionally(failure));
        expectTold(actors, stage, failure, "Closing failed");
        IllegalStateException thrown = new IllegalStateException("closed twice");
        Trial throwing = ready(() -> {
            throw thrown;
        });
        expectTold(actors, throwing.use(actors), thrown, "close threw an exception");
        expectOnce(throwing);
    }

    /** A resource that is open at once, with work that is done at once. */
    private static Trial ready(Supplier<CompletionStage<Void>> close) {
        Trial trial = new Trial();
        trial.opening.complete(Trial.RESOURCE);
        trial.working.complete("done");
        trial.onClose = close;
        return trial;
    }

    private static void expectTold(Actors actors, CompletionStage<String> stage, Throwable failure, String when) {
        Outcome.await(stage, actors, BugClass.EXCEPTION_SWALLOWED, when + ", and the stage that use returned never completes.")
                .expectFailure(failure, BugClass.EXCEPTION_SWALLOWED, when + ", and the stage must fail with that exception.");
    }

    @Test
    void bothFail(Actors actors) {
        IllegalStateException thrown = new IllegalStateException("closed twice");
        IOException reset = new IOException("reset");
        bothFail(actors, CompletableFuture.failedFuture(reset), reset);
        bothFail(actors, null, thrown);
    }

    private static void bothFail(Actors actors, CompletableFuture<Void> closing, Exception second) {
        IOException first = new IOException("no route");
        Trial trial = new Trial();
        trial.onClose = () -> closing == null ? throwing(second) : closing;
        CompletionStage<String> stage = trial.use(actors);
        trial.open(actors);
        Trial.service(actors, () -> trial.working.completeExceptionally(first));
        trial.expectClosed(actors, "The work failed");
        Outcome outcome = Outcome.await(stage, actors, BugClass.EXCEPTION_SWALLOWED,
                "The work failed and closing failed, and the stage that use returned never completes.");
        outcome.expectFailure(first, BugClass.EXCEPTION_SWALLOWED,
                "The work failed and closing failed: the failure of the work came first and must be the one that is told.");
        Expect.that(outcome.suppresses(second), BugClass.EXCEPTION_SWALLOWED,
                "The work failed and closing failed, and the second failure is lost: add it to the first with addSuppressed.");
    }

    private static <T> T throwing(Exception thrown) {
        throw (IllegalStateException) thrown;
    }

    @Test
    void noStage(Actors actors) {
        Trial nothingOpened = new Trial();
        nothingOpened.onOpen = () -> null;
        expectNothingDone(actors, nothingOpened, nothingOpened.use(actors), null);
        Trial noWork = new Trial();
        noWork.onWork = () -> null;
        noWork.closing.complete(null);
        CompletionStage<String> stage = noWork.use(actors);
        noWork.open(actors);
        noWork.expectClosed(actors, "The body returned null in place of a stage");
        expectFailed(actors, stage, "The body returned null in place of a stage");
        Trial noClose = ready(() -> null);
        expectFailed(actors, noClose.use(actors), "close returned null in place of a stage");
    }

    private static void expectFailed(Actors actors, CompletionStage<String> stage, String when) {
        Outcome outcome = Outcome.await(stage, actors, BugClass.EXCEPTION_SWALLOWED, when + ", and the stage that use returned never completes.");
        Expect.that(outcome.failure() != null, BugClass.EXCEPTION_SWALLOWED, when + ", and the stage must fail.");
    }

    @Test
    void cancelledAtWork(Actors actors) {
        Trial trial = new Trial();
        CompletionStage<String> stage = trial.use(actors);
        trial.open(actors);
        cancel(actors, stage);
        Outcome.await(trial.working, actors, BugClass.RESOURCE_LEAK,
                "The stage that use returned was cancelled, and the work goes on though nobody wants its result: cancel the stage of the body.");
        trial.expectClosed(actors, "The stage that use returned was cancelled during the work");
        Expect.that(!trial.closing.isDone(), BugClass.RESOURCE_LEAK,
                "The stage that use returned was cancelled, and so was the closing: a resource that is closed by half is lost.");
        Trial.service(actors, () -> trial.closing.complete(null));
        expectOnce(trial);
    }

    private static void cancel(Actors actors, CompletionStage<String> stage) {
        Trial.service(actors, () -> stage.toCompletableFuture().cancel(true));
        Expect.that(stage.toCompletableFuture().isCancelled(), BugClass.WRONG_OUTPUT,
                "The stage that use returned was cancelled, and does not say so.");
    }

    @Test
    void cancelledWhileOpening(Actors actors) {
        Trial trial = new Trial();
        CompletionStage<String> stage = trial.use(actors);
        cancel(actors, stage);
        Expect.that(!trial.opening.isDone(), BugClass.RESOURCE_LEAK,
                "The stage that use returned was cancelled, and so was the opening: the resource may come all the same, and nobody closes it then.");
        Trial.service(actors, () -> trial.opening.complete(Trial.RESOURCE));
        trial.expectClosed(actors, "The stage that use returned was cancelled while the resource was being opened, then it was open");
        Expect.equal(0, trial.works.get(), BugClass.WRONG_OUTPUT,
                "The stage that use returned was cancelled before the resource was open, and body was called all the same.");
        Trial.service(actors, () -> trial.closing.complete(null));
        expectOnce(trial);
        Trial closing = new Trial();
        CompletionStage<String> late = closing.use(actors);
        closing.open(actors);
        Trial.service(actors, () -> closing.working.complete("done"));
        closing.expectClosed(actors, "The work is done");
        cancel(actors, late);
        Expect.that(!closing.closing.isDone(), BugClass.RESOURCE_LEAK,
                "The stage that use returned was cancelled while the resource was being closed, and so was the closing: it is lost by half.");
        Trial.service(actors, () -> closing.closing.complete(null));
        expectOnce(closing);
    }

    @Explore(uncaught = BugClass.DATA_RACE)
    void resultExplored(Round round) {
        new AsyncWithRound(round).play(false, AsyncWithRound.End.WELL);
    }

    @Explore(uncaught = BugClass.DATA_RACE)
    void cancelExplored(Round round) {
        new AsyncWithRound(round).play(true, AsyncWithRound.End.NEVER);
    }

    @Explore(uncaught = BugClass.DATA_RACE)
    void cancelAtTheEndExplored(Round round) {
        new AsyncWithRound(round).play(true, AsyncWithRound.End.WELL);
    }

    @Stress
    void manyAtOnce(Round round) {
        new AsyncWithRound(round).play(false, AsyncWithRound.End.WELL, AsyncWithRound.End.BADLY);
    }

    @Stress
    void cancelledAtAnyMoment(Round round) {
        new AsyncWithRound(round).play(true, AsyncWithRound.End.values());
    }
}

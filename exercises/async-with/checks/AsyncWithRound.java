import dev.grade.api.BugClass;
import dev.grade.api.Expect;
import dev.grade.api.Outcome;
import dev.grade.api.Round;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A resource that one thread asks for, a second one serves, and perhaps a third one does not want any more. */
final class AsyncWithRound {
    private final Round round;
    private final Trial trial = new Trial();
    private final CompletableFuture<CompletionStage<String>> handed = new CompletableFuture<>();
    private final CompletableFuture<Outcome> told = new CompletableFuture<>();
    private final Runnable pause;
    private volatile boolean closedThen;

    AsyncWithRound(Round round) {
        this.round = round;
        this.pause = round.hook(() -> {
        });
    }

    /** How the work ends; {@code NEVER} of itself, so that it must be cancelled. */
    enum End {
        WELL, BADLY, NEVER
    }

    void play(boolean cancelled, End... ends) {
        End end = ends[round.random().nextInt(ends.length)];
        IOException failure = end == End.BADLY ? new IOException("no route") : null;
        round.thread("caller", () -> {
            CompletionStage<String> stage = trial.use();
            handed.complete(stage);
            stage.whenComplete((value, problem) -> {
                closedThen = trial.closing.isDone();
                told.complete(Outcome.of(value, problem));
            });
        });
        round.thread("service", () -> {
            trial.opening.complete(Trial.RESOURCE);
            pause.run();
            if (end == End.WELL) {
                trial.working.complete("done");
            } else if (end == End.BADLY) {
                trial.working.completeExceptionally(failure);
            }
            trial.closed.await();
            pause.run();
            trial.closing.complete(null);
            told.get();
        });
        if (cancelled) {
            round.thread("customer", () -> handed.get().toCompletableFuture().cancel(true));
        }
        round.after(() -> judge(failure));
    }

    private void judge(IOException failure) {
        trial.expectOnce();
        Outcome outcome = told.join();
        if (handed.join().toCompletableFuture().isCancelled()) {
            Expect.that(!trial.closing.isCancelled() && !trial.opening.isCancelled(), BugClass.RESOURCE_LEAK,
                    "The stage that use returned was cancelled, and so was opening or closing the resource.");
            return;
        }
        Expect.that(closedThen, BugClass.CHECK_THEN_ACT, "The stage that use returned completed before the resource was closed.");
        String message = "Stages completed while use was still at work, and the stage that it returned did not end as the body did.";
        if (failure == null) {
            outcome.expectValue("done", BugClass.DATA_RACE, message);
        } else {
            outcome.expectFailure(failure, BugClass.DATA_RACE, message);
        }
    }
}

import dev.grade.api.BugClass;
import dev.grade.api.Expect;
import dev.grade.api.Round;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Supplier;

/** Operations that a few services complete, each on its own thread. */
final class GatherRound {
    private final Round round;
    private final int count;
    private final int limit;
    private final int services;
    private final LinkedBlockingQueue<Runnable> work = new LinkedBlockingQueue<>();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicIntegerArray starts;
    private final Runnable pause;
    private volatile List<Integer> results;
    private volatile Throwable failure;

    GatherRound(Round round, int count, int limit) {
        this.round = round;
        this.count = count;
        this.limit = limit;
        this.services = round.times(3, 2);
        this.starts = new AtomicIntegerArray(count);
        this.pause = round.hook(() -> {
        });
    }

    void play(boolean failing) {
        int failingTask = failing ? round.random().nextInt(count) : -1;
        IOException thrown = new IOException("no route");
        List<Supplier<CompletionStage<Integer>>> tasks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            tasks.add(() -> start(number, number == failingTask ? thrown : null));
        }
        round.thread("caller", () -> Gather.gather(tasks, limit).whenComplete((values, problem) -> {
            results = values == null ? null : new ArrayList<>(values);
            failure = problem instanceof CompletionException && problem.getCause() != null ? problem.getCause() : problem;
            for (int i = 0; i < services; i++) {
                work.add(() -> {
                    throw new Done();
                });
            }
        }));
        for (int i = 0; i < services; i++) {
            round.thread("service " + (i + 1), this::serve);
        }
        round.after(() -> judge(failing ? thrown : null));
    }

    private static final class Done extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private CompletionStage<Integer> start(int number, IOException thrown) {
        starts.incrementAndGet(number);
        int now = running.incrementAndGet();
        most.accumulateAndGet(now, Math::max);
        CompletableFuture<Integer> stage = new CompletableFuture<>();
        work.add(() -> {
            pause.run();
            running.decrementAndGet();
            if (thrown == null) {
                stage.complete(number);
            } else {
                stage.completeExceptionally(thrown);
            }
        });
        return stage;
    }

    private void serve() throws InterruptedException {
        try {
            while (true) {
                work.take().run();
            }
        } catch (Done done) {
            // the stage is complete
        }
    }

    private void judge(IOException thrown) {
        Expect.that(most.get() <= limit, BugClass.CHECK_THEN_ACT,
                "Operations complete on several threads at once, and more were running at a time than the limit allows.");
        for (int i = 0; i < count; i++) {
            Expect.that(starts.get(i) <= 1, BugClass.LOST_UPDATE,
                    "Operations complete on several threads at once, and one was started twice: two threads took the same index.");
        }
        if (thrown != null) {
            Expect.that(failure == thrown, BugClass.DATA_RACE, "One operation failed, and the stage did not fail with its exception.");
            return;
        }
        List<Integer> expected = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            expected.add(i);
        }
        Expect.that(failure == null, BugClass.DATA_RACE, "Every operation succeeded, and the stage failed.");
        Expect.equal(expected, results, BugClass.DATA_RACE, "Operations complete on several threads at once, and results are lost or stand in the wrong place.");
    }
}

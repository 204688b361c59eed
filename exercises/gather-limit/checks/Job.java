import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** An operation that the check completes by hand. */
final class Job implements Supplier<CompletionStage<String>> {
    final CompletableFuture<String> stage = new CompletableFuture<>();
    final CountDownLatch started = new CountDownLatch(1);
    final CountDownLatch ended = new CountDownLatch(1);
    final AtomicInteger starts = new AtomicInteger();

    Job() {
        stage.whenComplete((value, failure) -> ended.countDown());
    }

    @Override
    public CompletionStage<String> get() {
        starts.incrementAndGet();
        started.countDown();
        return stage;
    }
}

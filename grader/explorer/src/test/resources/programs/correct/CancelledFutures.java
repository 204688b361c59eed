import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Who waits for a future that is cancelled is told so, with the cancelling as the cause. */
public class CancelledFutures {
    public static void main(String[] args) throws Exception {
        CompletableFuture<Integer> answer = new CompletableFuture<>();
        CompletableFuture<Integer> more = answer.thenApply(i -> i + 1);
        Thread impatient = new Thread(() -> answer.cancel(true));
        impatient.start();
        try {
            answer.join();
            throw new AssertionError("joined");
        } catch (CancellationException e) {
            if (!(e.getCause() instanceof CancellationException)) {
                throw new AssertionError(e);
            }
        }
        try {
            answer.get(1, TimeUnit.SECONDS);
            throw new AssertionError("got");
        } catch (CancellationException e) {
            if (e.getMessage() == null) {
                throw new AssertionError(e);
            }
        }
        try {
            more.join();
            throw new AssertionError("went on");
        } catch (CompletionException e) {
            if (!(e.getCause() instanceof CancellationException)) {
                throw new AssertionError(e);
            }
        }
        impatient.join();
    }
}

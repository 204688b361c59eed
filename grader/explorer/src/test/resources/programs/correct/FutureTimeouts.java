import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.ExecutionException;

public class FutureTimeouts {
    public static void main(String[] args) throws Exception {
        CompletableFuture<Integer> never = new CompletableFuture<Integer>().orTimeout(50, TimeUnit.MILLISECONDS);
        try {
            never.get();
            assert false;
        } catch (ExecutionException e) {
            assert e.getCause() instanceof TimeoutException;
        }
        CompletableFuture<Integer> done = CompletableFuture.supplyAsync(() -> 1).orTimeout(10, TimeUnit.SECONDS);
        assert done.join() == 1;
        assert new CompletableFuture<Integer>().completeOnTimeout(7, 1, TimeUnit.SECONDS).join() == 7;
    }
}

// expected: lost-update
import java.util.concurrent.CompletableFuture;

public class FutureRace {
    static int total;

    public static void main(String[] args) throws Exception {
        CompletableFuture<Void> one = CompletableFuture.runAsync(() -> total++);
        CompletableFuture<Void> two = CompletableFuture.runAsync(() -> total++);
        CompletableFuture.allOf(one, two).join();
        if (total != 2) {
            throw new IllegalStateException("total " + total);
        }
    }
}

import java.util.concurrent.CompletableFuture;

public class FutureChain {
    public static void main(String[] args) {
        int[] data = new int[1];
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> {
            data[0] = 20;
            return 1;
        });
        CompletableFuture<Integer> second = CompletableFuture.supplyAsync(() -> 2);
        int sum = first.thenApply(x -> x + data[0]).thenCombineAsync(second, Integer::sum)
                .thenCompose(x -> CompletableFuture.supplyAsync(() -> x * 2)).handle((x, e) -> e == null ? x : -1).join();
        assert sum == 46 && data[0] == 20;
    }
}

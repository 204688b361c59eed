import java.util.concurrent.*;
import java.util.*;
import java.util.stream.*;

public class FutureChains {

    public static void main(String[] z) throws Exception {
        List<CompletableFuture<Integer>> fs = IntStream.range(0, 3).mapToObj((i) -> CompletableFuture.supplyAsync(() -> i).thenApplyAsync((x) -> x * 2).thenCompose((x) -> CompletableFuture.completedFuture(x + 1))).collect(Collectors.toList());
        int s = CompletableFuture.allOf(fs.toArray(new CompletableFuture[0])).thenApply((v) -> fs.stream().mapToInt(CompletableFuture::join).sum()).get(5, TimeUnit.SECONDS);
        if (s != 9) throw new AssertionError(s);
        String r = CompletableFuture.<String>supplyAsync(() -> {
            throw new IllegalStateException("x");
        }).exceptionally((e) -> "ok").join();
        if (!r.equals("ok")) throw new AssertionError();
        Integer w = CompletableFuture.supplyAsync(() -> {
            try {
                Thread.sleep(5000);
            } catch (InterruptedException e) {
            }
            return 1;
        }).completeOnTimeout(7, 10, TimeUnit.MILLISECONDS).join();
        if (w != 7 && w != 1) throw new AssertionError(w);
    }
}

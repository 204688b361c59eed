import dev.grade.api.*;
import java.util.*;
import java.util.concurrent.CompletionStage;

/** What one would write without thinking: 200 waits of 50 ms must take less than 300 ms while the processors compute. */
class NaiveChecks {
    @Scaling
    void naive(Instruments timing) throws Exception {
        HybridService service = new HybridService();
        for (int i = 0; i < 8; i++) {
            service.cpu(() -> {
                long sum = 0;
                for (int n = 0; n < 20_000_000; n++) {
                    sum += n ^ sum << 3;
                }
                return sum;
            });
        }
        long begin = System.nanoTime();
        List<CompletionStage<Integer>> waits = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            waits.add(service.io(() -> {
                Thread.sleep(50);
                return 1;
            }));
        }
        for (CompletionStage<Integer> wait : waits) {
            wait.toCompletableFuture().get();
        }
        long millis = (System.nanoTime() - begin) / 1_000_000;
        service.close();
        Expect.that(millis <= 300, BugClass.NOT_CONCURRENT, "took " + millis + " ms");
    }
}

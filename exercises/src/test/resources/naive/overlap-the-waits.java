import dev.grade.api.*;
import java.util.*;
import java.util.concurrent.Callable;

/** What one would write without thinking: twelve waits of 30 ms, four at a time, must take less than 2.5 times three of them. */
class NaiveChecks {
    @Scaling
    void naive(Instruments timing) throws Exception {
        List<Callable<Integer>> calls = Collections.nCopies(12, () -> {
            Thread.sleep(30);
            return 1;
        });
        long begin = System.nanoTime();
        Overlap.fetchAll(calls, 4);
        long millis = (System.nanoTime() - begin) / 1_000_000;
        Expect.that(millis <= 225, BugClass.NOT_CONCURRENT, "took " + millis + " ms");
    }
}

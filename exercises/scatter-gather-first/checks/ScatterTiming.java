import dev.grade.api.BugClass;
import dev.grade.api.Expect;
import dev.grade.api.Instruments;
import dev.grade.api.Rendezvous;
import dev.grade.api.Scaling;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** Calls that only wait, all at the same time. What is counted is threads, not time. */
class ScatterTiming {
    private static final int HUNDREDS = 200;
    private static final int TEN_THOUSAND = 10_000;

    @Scaling
    void hundredsWaitAtOnce(Instruments timing) {
        AtomicInteger most = new AtomicInteger();
        int before = platformThreads();
        meet(timing, HUNDREDS, () -> most.accumulateAndGet(platformThreads() - before, Math::max));
        Expect.that(most.get() < HUNDREDS / 2, BugClass.OVER_LIMIT, HUNDREDS
                + " calls needed a platform thread each: with ten thousand the system runs out of them. Calls that only wait want virtual threads.");
    }

    @Scaling
    void tenThousandWaitAtOnce(Instruments timing) {
        meet(timing, TEN_THOUSAND, () -> {
        });
    }

    /** Every call waits until all are there, first those of {@code all}, then those of {@code firstSuccess}. */
    private static void meet(Instruments timing, int count, Runnable before) {
        Rendezvous meeting = timing.rendezvous("a call", count, 2);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            calls.add(() -> {
                before.run();
                meeting.arrive();
                return number;
            });
        }
        timing.run("caller", () -> {
            List<Integer> results = Scatter.all(calls);
            Expect.equal(count, results.toArray().length, BugClass.WRONG_OUTPUT, "Results are missing.");
            Scatter.firstSuccess(calls, Caller.LONG);
        });
    }

    private static int platformThreads() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }
}

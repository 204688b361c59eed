import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Expect;
import dev.grade.api.Round;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Several callers at once, and calls that end in the same moment. */
final class ScatterRounds {
    private final Round round;
    private final Runnable pause;

    ScatterRounds(Round round) {
        this.round = round;
        this.pause = round.hook(() -> {
        });
    }

    /** Two calls fail in the course of an hour, and the third would succeed long after the limit. */
    static void limits() throws Exception {
        List<Callable<String>> soon = List.of(failing(20), after(40), after(400));
        Expect.equal("after 40", Scatter.firstSuccess(soon, Duration.ofMinutes(60)), BugClass.WRONG_OUTPUT,
                "A call succeeded before the limit had passed, and its result is not the one that came back.");
        List<Callable<String>> late = List.of(failing(40), failing(80), after(100));
        try {
            String result = Scatter.firstSuccess(late, Duration.ofMinutes(60));
            throw new CheckFailure(BugClass.WRONG_OUTPUT,
                    "Calls failed after 40 and 80 minutes, the third succeeded after 100; the limit was 60, and its result came back: the limit is for the whole, it does not begin anew with each call.",
                    "TimeoutException", result);
        } catch (TimeoutException expected) {
            // as it must be
        }
    }

    private static Callable<String> failing(int minutes) {
        return () -> {
            Thread.sleep(Duration.ofMinutes(minutes));
            throw new IOException("no route");
        };
    }

    private static Callable<String> after(int minutes) {
        return () -> {
            Thread.sleep(Duration.ofMinutes(minutes));
            return "after " + minutes;
        };
    }

    /** The first of these calls fails, the second ends only when it is interrupted, all others succeed at once. */
    void first(int callers, int count) {
        for (int caller = 0; caller < callers; caller++) {
            String mine = "caller " + (caller + 1);
            round.thread(mine, () -> round.repeat(3, 1, step -> {
                AtomicInteger running = new AtomicInteger();
                List<Callable<String>> calls = new ArrayList<>();
                calls.add(() -> counted(running, () -> {
                    throw new IOException("no route");
                }));
                if (count > 3) {
                    calls.add(() -> counted(running, ScatterRounds::untilInterrupted));
                }
                while (calls.size() < count) {
                    calls.add(() -> counted(running, () -> mine));
                }
                try {
                    Expect.equal(mine, Scatter.firstSuccess(calls, Caller.LONG), BugClass.DATA_RACE,
                            "Calls ended at the same time, and the result is not that of one of them.");
                } catch (ExecutionException failed) {
                    throw new CheckFailure(BugClass.WRONG_OUTPUT,
                            "One call failed while others succeeded, and firstSuccess told the failure: it is no result, so the others must be waited for.");
                }
                expectNone(running);
            }));
        }
    }

    /** All succeed in one call, in the next one fails while another one waits to be interrupted. */
    void all(int callers, int count) {
        for (int caller = 0; caller < callers; caller++) {
            String mine = "caller " + (caller + 1);
            round.thread(mine, () -> round.repeat(3, 1, step -> {
                AtomicInteger running = new AtomicInteger();
                List<Callable<String>> calls = new ArrayList<>();
                List<String> expected = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    String result = mine + ", result " + i;
                    expected.add(result);
                    calls.add(() -> counted(running, () -> result));
                }
                Expect.equal(expected, Scatter.all(calls), BugClass.LOST_UPDATE,
                        "Calls ended at the same time, and results are lost or stand in the wrong place.");
                expectNone(running);
                failing(running, count);
            }));
        }
    }

    private void failing(AtomicInteger running, int count) throws InterruptedException {
        IOException failure = new IOException("no route");
        List<Callable<String>> calls = new ArrayList<>();
        calls.add(() -> counted(running, ScatterRounds::untilInterrupted));
        while (calls.size() < count - 1) {
            calls.add(() -> counted(running, () -> "result"));
        }
        calls.add(() -> counted(running, () -> {
            throw failure;
        }));
        try {
            Scatter.all(calls);
            throw new CheckFailure(BugClass.EXCEPTION_SWALLOWED, "One call has failed, and all returned as if all were well.");
        } catch (ExecutionException told) {
            Expect.that(told.getCause() == failure, BugClass.EXCEPTION_SWALLOWED,
                    "One call has failed, and the cause of the ExecutionException is not what it threw.");
        }
        expectNone(running);
    }

    private String counted(AtomicInteger running, Callable<String> call) throws Exception {
        running.incrementAndGet();
        try {
            pause.run();
            return call.call();
        } finally {
            running.decrementAndGet();
        }
    }

    private static String untilInterrupted() throws InterruptedException {
        new CountDownLatch(1).await();
        return "never";
    }

    private static void expectNone(AtomicInteger running) {
        Expect.equal(0, running.get(), BugClass.THREAD_LEAK, "The method came back while a call was still running.");
    }
}

import dev.grade.api.*;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** What one would write without thinking: a heartbeat every 5 ms is never more than 40 ms late while 40 orders with a tax of 50 ms are in flight. */
class NaiveChecks {
    @Latency
    void naive(Instruments timing) throws Exception {
        AsyncWorld world = new AsyncWorld(timing);
        world.office = cents -> {
            sleep(50);
            return cents / 10;
        };
        OrderHandler handler = world.handler();
        Asked[] asked = new Asked[10];
        for (int i = 0; i < asked.length; i++) {
            asked[i] = world.post(handler, i + 1);
        }
        AtomicLong worst = new AtomicLong();
        for (int beat = 0; beat < 60; beat++) {
            long posted = System.nanoTime();
            CountDownLatch ran = new CountDownLatch(1);
            world.loop.execute(() -> {
                worst.accumulateAndGet(System.nanoTime() - posted, Math::max);
                ran.countDown();
            });
            ran.await();
            sleep(5);
        }
        for (Asked one : asked) {
            world.await(one);
        }
        Expect.that(worst.get() <= 40_000_000, BugClass.BLOCKING_IN_ASYNC, "lag " + worst.get() / 1_000_000 + " ms");
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}

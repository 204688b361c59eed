import dev.grade.api.*;

/** What one would write without thinking: two threads must be 1.4 times as fast as one. */
class NaiveChecks {
    @Scaling
    void naive(Instruments timing) throws Exception {
        Bank bank = new Bank(1L << 40, 1L << 40, 1L << 40, 1L << 40);
        time(bank, false);
        long alone = time(bank, false);
        long together = time(bank, true);
        Expect.that(alone >= 1.4 * together, BugClass.OVER_SERIALISED, "speed-up " + (double) alone / together);
    }

    private static long time(Bank bank, boolean atOnce) throws InterruptedException {
        int times = 100_000;
        Thread first = new Thread(() -> work(bank, 0, 1, times));
        Thread second = new Thread(() -> work(bank, 2, 3, times));
        long begin = System.nanoTime();
        first.start();
        if (!atOnce) {
            first.join();
        }
        second.start();
        first.join();
        second.join();
        return System.nanoTime() - begin;
    }

    private static void work(Bank bank, int from, int to, int times) {
        for (int i = 0; i < times; i++) {
            bank.transfer(from, to, 1);
        }
    }
}

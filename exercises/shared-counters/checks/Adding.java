import dev.grade.api.BugClass;
import dev.grade.api.Expect;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;

/**
 * Adds to the counters of a file until this thread has used a certain processor time, so that it gets its share of every core meanwhile
 * and meets the others, however fast an addition is and however busy the machine.
 */
final class Adding {
    static final int SLOTS = 4;
    private static final long NANOS = 150_000_000;
    private static final int AT_ONCE = 1024;

    private final Path file;
    private SharedCounters counters;
    private Throwable thrown;
    private long turns;
    private long returned;
    private boolean backwards;

    Adding(Path file) {
        this.file = file;
    }

    Adding(SharedCounters counters) {
        this.file = null;
        this.counters = counters;
    }

    void run() throws IOException {
        if (file == null) {
            add();
            return;
        }
        try (SharedCounters own = SharedCounters.open(file, SLOTS)) {
            counters = own;
            add();
        }
    }

    void runCaught() {
        try {
            run();
        } catch (Throwable caught) {
            thrown = caught;
        }
    }

    void rethrow() throws Exception {
        if (thrown instanceof Error) {
            throw (Error) thrown;
        }
        if (thrown != null) {
            throw (Exception) thrown;
        }
    }

    private void add() {
        var clock = ManagementFactory.getThreadMXBean();
        long end = clock.getCurrentThreadCpuTime() + NANOS;
        long before = Long.MIN_VALUE;
        while (clock.getCurrentThreadCpuTime() < end) {
            for (int i = 0; i < AT_ONCE; i++) {
                long now = counters.addAndGet(0, 1);
                backwards |= now <= before;
                before = now;
                returned += now;
                turns++;
            }
            counters.addAndGet(SLOTS - 1, -AT_ONCE);
        }
    }

    Adding plus(Adding other) {
        turns += other.turns;
        returned += other.returned;
        backwards |= other.backwards;
        return this;
    }

    String told() {
        return turns + " " + returned + " " + backwards;
    }

    /** Each number from 1 to the number of all additions must have been returned once, which their sum tells. */
    static void judge(Path file, List<String> told, String who) throws IOException {
        long all = 0;
        long returned = 0;
        boolean backwards = false;
        for (String one : told) {
            String[] words = one.split(" ");
            all += Long.parseLong(words[0]);
            returned += Long.parseLong(words[1]);
            backwards |= Boolean.parseBoolean(words[2]);
        }
        try (SharedCounters counters = SharedCounters.open(file, SLOTS)) {
            Expect.equal(all, counters.get(0), BugClass.LOST_UPDATE, who + " added 1 again and again, and additions were lost. To read, to add and to write must be one step for all of them:"
                    + " an atomic instruction on memory that they share, or a lock that keeps out the threads of this process and the other processes, too.");
            Expect.equal(-all, counters.get(SLOTS - 1), BugClass.LOST_UPDATE, who + " took away numbers from a second counter, and some of that was lost.");
        }
        Expect.that(!backwards && returned == all * (all + 1) / 2, BugClass.CHECK_THEN_ACT,
                who + " added 1 again and again. No addition was lost, but addAndGet did not return what its own addition had made of the counter: it must not look at the counter again afterwards.");
    }
}

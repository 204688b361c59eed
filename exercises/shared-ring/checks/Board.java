import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * Where two processes say how far they are, beside the ring, so that neither judges by a clock: when one side has said that it
 * has done so much, the other side's next call must see it.
 */
final class Board {
    static final int SLOTS = 500;
    private static final long NANOS = 60_000_000;
    private static final int TRIES = 1000;
    /** How often the producer may give its turn away: on a busy core each time lasts. */
    private static final int TURNS = 150;
    private static final int OFFERED = 0;
    private static final int TAKEN = 16;
    private static final int PRODUCER_ENDED = 32;
    private static final int CONSUMER_ENDED = 33;
    private static final int LENGTH = 64;

    private final Words board;
    private final ShmRing ring;
    private long count;
    private int turns;

    Board(String file) throws IOException {
        board = Words.map(Path.of(file + ".board"), LENGTH);
        ring = ShmRing.attach(Words.map(Path.of(file), ShmRing.words(SLOTS)));
    }

    private static long value(long number) {
        return number * 0x9E3779B97F4A7C15L;
    }

    /** Offers one value after another until it has used some processor time. */
    String produce() {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long end = clock.getCurrentThreadCpuTime() + NANOS;
        try {
            while (turns < TURNS && board.getVolatile(CONSUMER_ENDED) == 0 && clock.getCurrentThreadCpuTime() < end) {
                for (int i = 0; i < SLOTS && offered(); i++) {
                    count++;
                }
                board.setRelease(OFFERED, count);
            }
            return "" + count;
        } finally {
            board.setVolatile(PRODUCER_ENDED, 1);
        }
    }

    /** Whether a value was offered; false if it is the other side's turn. */
    private boolean offered() {
        for (int tries = 0; tries < TRIES; tries++) {
            if (ring.offer(value(count))) {
                return true;
            }
        }
        long taken = board.getVolatile(TAKEN);
        if (count - taken < SLOTS) {
            if (ring.offer(value(count))) {
                return true;
            }
            throw new CheckFailure(taken == 0 ? BugClass.STALE_READ : BugClass.LOST_UPDATE, "One process offered " + count + " values, another one had taken " + taken + " of them, and yet offer returned false in a ring with " + SLOTS
                    + " slots: it did not see what the other process had done, or has counted wrong.");
        }
        turns++;
        Thread.yield();
        return false;
    }

    /** Takes all values that the producer offers. */
    String consume() {
        try {
            while (true) {
                for (int tries = 0; tries < TRIES; tries++) {
                    OptionalLong polled = ring.poll();
                    if (polled.isPresent()) {
                        take(polled.getAsLong());
                        tries = 0;
                    }
                }
                board.setRelease(TAKEN, count);
                boolean ended = board.getVolatile(PRODUCER_ENDED) != 0;
                long offered = board.getVolatile(OFFERED);
                if (offered > count) {
                    OptionalLong polled = ring.poll();
                    if (polled.isEmpty()) {
                        throw new CheckFailure(count == 0 ? BugClass.STALE_READ : BugClass.LOST_UPDATE, "One process had offered " + offered + " values, another one had taken " + count
                                + " of them, and yet poll found nothing: it did not see what the other process had done, or one of them has undone what the other wrote. What both sides need must be in the memory that they share, and each word have one writer.");
                    }
                    take(polled.getAsLong());
                } else if (ended) {
                    return "" + count;
                } else {
                    Thread.yield();
                }
            }
        } finally {
            board.setVolatile(CONSUMER_ENDED, 1);
        }
    }

    private void take(long value) {
        if (value != value(count)) {
            throw new CheckFailure(BugClass.LOST_UPDATE, "Two processes used the ring at once, and value number " + count
                    + " was not what came out in its place: values were lost, came twice, or were read before they were written.");
        }
        count++;
        if (count % SLOTS == 0) {
            board.setRelease(TAKEN, count);
        }
    }
}

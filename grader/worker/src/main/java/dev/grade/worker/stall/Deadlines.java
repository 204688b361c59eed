package dev.grade.worker.stall;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * When the kernel wakes a thread that sleeps, if nobody does before. The JVM says only that a thread waits for a limited
 * time; which time that is stands behind the fourth argument of its call of {@code futex(2)}, and {@code proc(5)} shows the
 * arguments of the call that a thread is in and the memory that they point to.
 */
final class Deadlines {
    /** The number of the call {@code futex}, by architecture. */
    private static final Map<String, String> FUTEX = Map.of("amd64", "202", "aarch64", "98");
    private static final String MEMORY = "/proc/self/mem";
    private static final int COMMAND = 0x7f;
    private static final int WAIT_BITSET = 9;
    private static final int BY_WALL_CLOCK = 0x100;
    private static final long SECOND = 1_000_000_000L;

    private final @Nullable String futex = FUTEX.get(System.getProperty("os.arch"));

    /**
     * How many nanoseconds from now on a thread sleeps that no other thread wakes: the largest number there is, if it has
     * no deadline; empty where that is not known, such as for a thread that runs or is in another call.
     *
     * @param thread
     *            its folder below {@code /proc/self/task}
     */
    OptionalLong left(Path thread) {
        try {
            String[] call = KernelThreads.text(thread, "syscall").strip().split(" ", -1);
            if (call.length < 5 || !call[0].equals(futex)) {
                return OptionalLong.empty();
            }
            long operation = Long.decode(call[2]);
            long deadline = Long.decode(call[4]);
            if (deadline == 0) {
                return OptionalLong.of(Long.MAX_VALUE);
            }
            return (operation & COMMAND) == WAIT_BITSET
                    ? OptionalLong.of(time(deadline) - now((operation & BY_WALL_CLOCK) != 0))
                    : OptionalLong.empty();
        } catch (IOException | NumberFormatException e) {
            // not Linux, or a sandbox without these files
            return OptionalLong.empty();
        }
    }

    /** The clock that deadlines are given by unless they say so is the one behind {@link System#nanoTime}. */
    private static long now(boolean byWallClock) {
        Instant instant = Instant.now();
        return byWallClock ? instant.getEpochSecond() * SECOND + instant.getNano() : System.nanoTime();
    }

    private static long time(long address) throws IOException {
        var spec = new byte[2 * Long.BYTES];
        try (var memory = new RandomAccessFile(MEMORY, "r")) {
            memory.seek(address);
            memory.readFully(spec);
        }
        ByteBuffer times = ByteBuffer.wrap(spec).order(ByteOrder.nativeOrder());
        return times.getLong(0) * SECOND + times.getLong(Long.BYTES);
    }
}

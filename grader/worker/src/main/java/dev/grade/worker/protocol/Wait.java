package dev.grade.worker.protocol;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How often, and how long, the student's code waited in one place on a thread that serves others. Evidence beside a
 * finding, never a verdict: how long a wait takes depends on the machine.
 *
 * @param call
 *            what was called, such as {@code CompletableFuture.join}
 * @param file
 *            the source file
 * @param line
 *            the line, from 1
 * @param thread
 *            the name of the thread, such as {@code event loop}
 * @param count
 *            how often a wait was seen
 * @param nanos
 *            all waits together, in nanoseconds
 * @param longestNanos
 *            the longest of them, in nanoseconds
 */
public record Wait(String call, String file, int line, String thread, long count, long nanos, long longestNanos) {
    void write(DataOutput out) throws IOException {
        Wire.string(out, call);
        Wire.string(out, file);
        out.writeInt(line);
        Wire.string(out, thread);
        out.writeLong(count);
        out.writeLong(nanos);
        out.writeLong(longestNanos);
    }

    static Wait read(DataInput in) throws IOException {
        return new Wait(Wire.string(in), Wire.string(in), in.readInt(), Wire.string(in), in.readLong(), in.readLong(),
                in.readLong());
    }

    /** Both together; of the same place. */
    public Wait plus(Wait other) {
        return new Wait(call, file, line, thread, count + other.count, nanos + other.nanos,
                Math.max(longestNanos, other.longestNanos));
    }
}

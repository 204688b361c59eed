package dev.grade.worker.protocol;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** {@link Evidence} in binary form. */
final class EvidenceCodec {
    private EvidenceCodec() {
    }

    static void write(DataOutput out, Evidence evidence) throws IOException {
        switch (evidence) {
            case Evidence.Nothing() -> out.writeByte(0);
            case Evidence.ExpectedActual(String expected, String actual) -> {
                out.writeByte(1);
                Wire.string(out, expected);
                Wire.string(out, actual);
            }
            case Evidence.Thrown(var type, var message, var thread, var stack) -> {
                out.writeByte(2);
                Wire.string(out, type);
                Wire.string(out, message);
                Wire.string(out, thread);
                Wire.list(out, stack, EvidenceCodec::line);
            }
            case Evidence.WaitFor(var threads, var cycle) -> {
                out.writeByte(3);
                Wire.list(out, threads, EvidenceCodec::thread);
                Wire.list(out, cycle, Wire::string);
            }
            case Evidence.Interleaving(var steps, var story, var needs, var replay) -> {
                out.writeByte(4);
                Wire.list(out, steps, EvidenceCodec::step);
                Wire.string(out, story);
                Wire.list(out, needs, Wire::string);
                Wire.string(out, replay);
            }
            case Evidence.Ratio(var what, var ratio, var low, var high, var confidence, var limit, var pairs) -> {
                out.writeByte(5);
                Wire.string(out, what);
                out.writeDouble(ratio);
                out.writeDouble(low);
                out.writeDouble(high);
                out.writeDouble(confidence);
                out.writeDouble(limit);
                out.writeInt(pairs);
            }
        }
    }

    static Evidence read(DataInput in) throws IOException {
        int kind = in.readUnsignedByte();
        return switch (kind) {
            case 0 -> new Evidence.Nothing();
            case 1 -> new Evidence.ExpectedActual(Wire.string(in), Wire.string(in));
            case 2 -> new Evidence.Thrown(Wire.string(in), Wire.string(in), Wire.string(in),
                    Wire.list(in, EvidenceCodec::line));
            case 3 -> new Evidence.WaitFor(Wire.list(in, EvidenceCodec::thread), Wire.list(in, Wire::string));
            case 4 -> new Evidence.Interleaving(Wire.list(in, EvidenceCodec::step), Wire.string(in),
                    Wire.list(in, Wire::string), Wire.string(in));
            case 5 -> new Evidence.Ratio(Wire.string(in), in.readDouble(), in.readDouble(), in.readDouble(),
                    in.readDouble(), in.readDouble(), in.readInt());
            default -> throw new IOException("unknown kind of evidence: " + kind);
        };
    }

    private static void line(DataOutput out, StackLine line) throws IOException {
        Wire.string(out, line.call());
        Wire.string(out, line.file());
        out.writeInt(line.line());
    }

    private static StackLine line(DataInput in) throws IOException {
        return new StackLine(Wire.string(in), Wire.string(in), in.readInt());
    }

    private static void thread(DataOutput out, StuckThread thread) throws IOException {
        Wire.string(out, thread.name());
        Wire.string(out, thread.state());
        Wire.string(out, thread.waitsFor());
        Wire.string(out, thread.heldBy());
        Wire.list(out, thread.holds(), Wire::string);
        out.writeLong(thread.cpuMillis());
        Wire.list(out, thread.stack(), EvidenceCodec::line);
    }

    private static StuckThread thread(DataInput in) throws IOException {
        return new StuckThread(Wire.string(in), Wire.string(in), Wire.string(in), Wire.string(in),
                Wire.list(in, Wire::string), in.readLong(), Wire.list(in, EvidenceCodec::line));
    }

    private static void step(DataOutput out, Evidence.Step step) throws IOException {
        Wire.string(out, step.thread());
        Wire.string(out, step.file());
        out.writeInt(step.line());
        Wire.string(out, step.op());
        Wire.string(out, step.object());
        Wire.list(out, step.holds(), Wire::string);
    }

    private static Evidence.Step step(DataInput in) throws IOException {
        return new Evidence.Step(Wire.string(in), Wire.string(in), in.readInt(), Wire.string(in), Wire.string(in),
                Wire.list(in, Wire::string));
    }
}

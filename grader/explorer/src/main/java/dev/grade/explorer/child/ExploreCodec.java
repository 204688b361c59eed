package dev.grade.explorer.child;

import dev.grade.api.BugClass;
import dev.grade.explorer.ExploreOptions;
import dev.grade.explorer.Finding;
import dev.grade.explorer.Finding.StoryStep;
import dev.grade.explorer.Finding.Waiting;
import dev.grade.explorer.Outcome;
import dev.grade.explorer.Replay;
import dev.grade.explorer.Trace;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Requests and replies in binary form. */
public final class ExploreCodec {
    private static final int MOST_BYTES = 64 << 20;

    private ExploreCodec() {
    }

    @FunctionalInterface
    private interface Writer<T> {
        void write(DataOutput out, T value) throws IOException;
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(DataInput in) throws IOException;
    }

    /** Writes a request. */
    public static void write(DataOutput out, ExploreRequest request) throws IOException {
        list(out, request.classes(), ExploreCodec::bytes);
        text(out, request.mainClass());
        list(out, request.arguments(), ExploreCodec::text);
        ExploreOptions options = request.options();
        out.writeLong(options.schedules());
        out.writeLong(options.events());
        out.writeLong(options.time().toNanos());
        out.writeLong(options.seed());
        out.writeBoolean(options.races());
        out.writeBoolean(options.leaks());
        list(out, request.trace().stream().toList(), ExploreCodec::text);
    }

    /** Reads a request. */
    public static ExploreRequest request(DataInput in) throws IOException {
        return new ExploreRequest(list(in, ExploreCodec::bytes), text(in), list(in, ExploreCodec::text),
                new ExploreOptions(in.readLong(), in.readLong(), Duration.ofNanos(in.readLong()), in.readLong(),
                        in.readBoolean(), in.readBoolean()),
                Optional.of(list(in, ExploreCodec::text)).filter(l -> !l.isEmpty()).map(List::getFirst));
    }

    /** Writes a reply. */
    public static void write(DataOutput out, ExploreReply reply) throws IOException {
        switch (reply) {
            case ExploreReply.Explored(Outcome.Found(var finding, var strength)) -> {
                out.writeByte(0);
                finding(out, finding);
                strength(out, strength);
            }
            case ExploreReply.Explored(Outcome.NothingFound(var strength, var notes)) -> {
                out.writeByte(1);
                strength(out, strength);
                list(out, notes, ExploreCodec::text);
            }
            case ExploreReply.Explored(Outcome.NotControllable(var what, var strength)) -> {
                out.writeByte(2);
                text(out, what);
                strength(out, strength);
            }
            case ExploreReply.Replayed(Replay(var reproduced, var ending, var steps, var output)) -> {
                out.writeByte(3);
                out.writeBoolean(reproduced);
                text(out, ending);
                list(out, steps, ExploreCodec::step);
                text(out, output);
            }
            case ExploreReply.Refused(var reason) -> {
                out.writeByte(4);
                text(out, reason);
            }
            case ExploreReply.Failed(var reason) -> {
                out.writeByte(5);
                text(out, reason);
            }
            case ExploreReply.Explored(Outcome.Broken(var what, var strength)) -> {
                out.writeByte(6);
                text(out, what);
                strength(out, strength);
            }
        }
    }

    /** Reads a reply. */
    public static ExploreReply reply(DataInput in) throws IOException {
        int kind = in.readUnsignedByte();
        return switch (kind) {
            case 0 -> new ExploreReply.Explored(new Outcome.Found(finding(in), strength(in)));
            case 1 -> new ExploreReply.Explored(new Outcome.NothingFound(strength(in), list(in, ExploreCodec::text)));
            case 2 -> new ExploreReply.Explored(new Outcome.NotControllable(text(in), strength(in)));
            case 3 -> new ExploreReply.Replayed(
                    new Replay(in.readBoolean(), text(in), list(in, ExploreCodec::step), text(in)));
            case 4 -> new ExploreReply.Refused(text(in));
            case 5 -> new ExploreReply.Failed(text(in));
            case 6 -> new ExploreReply.Explored(new Outcome.Broken(text(in), strength(in)));
            default -> throw new IOException("unknown kind of reply: " + kind);
        };
    }

    private static void finding(DataOutput out, Finding finding) throws IOException {
        text(out, finding.bugClass().id());
        text(out, finding.message());
        text(out, finding.story());
        list(out, finding.steps(), ExploreCodec::step);
        list(out, finding.waiting(), (o, w) -> {
            text(o, w.thread());
            text(o, w.file());
            o.writeInt(w.line());
            text(o, w.action());
            text(o, w.object());
            text(o, w.holder());
            list(o, w.holds(), ExploreCodec::text);
        });
        list(out, finding.cycle(), ExploreCodec::text);
        list(out, finding.accesses(), ExploreCodec::step);
        out.writeInt(finding.preemptions());
        list(out, finding.needs(), ExploreCodec::text);
        text(out, finding.output());
        text(out, finding.trace().toText());
    }

    private static Finding finding(DataInput in) throws IOException {
        String id = text(in);
        BugClass bug = BugClass.of(id).orElseThrow(() -> new IOException("unknown bug class: " + id));
        return new Finding(bug, text(in), text(in), list(in, ExploreCodec::step),
                list(in, i -> new Waiting(text(i), text(i), i.readInt(), text(i), text(i), text(i),
                        list(i, ExploreCodec::text))),
                list(in, ExploreCodec::text), list(in, ExploreCodec::step), in.readInt(),
                list(in, ExploreCodec::text), text(in), trace(text(in)));
    }

    private static Trace trace(String text) throws IOException {
        try {
            return Trace.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static void step(DataOutput out, StoryStep step) throws IOException {
        text(out, step.thread());
        text(out, step.file());
        out.writeInt(step.line());
        text(out, step.op());
        text(out, step.object());
        list(out, step.holds(), ExploreCodec::text);
    }

    private static StoryStep step(DataInput in) throws IOException {
        return new StoryStep(text(in), text(in), in.readInt(), text(in), text(in), list(in, ExploreCodec::text));
    }

    private static void strength(DataOutput out, Outcome.Strength strength) throws IOException {
        out.writeLong(strength.schedules());
        out.writeInt(strength.exhaustedBound());
        out.writeBoolean(strength.complete());
        out.writeLong(strength.tooLong());
        out.writeLong(strength.seed());
    }

    private static Outcome.Strength strength(DataInput in) throws IOException {
        return new Outcome.Strength(in.readLong(), in.readInt(), in.readBoolean(), in.readLong(), in.readLong());
    }

    private static <T> void list(DataOutput out, List<T> values, Writer<T> writer) throws IOException {
        out.writeInt(values.size());
        for (T value : values) {
            writer.write(out, value);
        }
    }

    private static <T> List<T> list(DataInput in, Reader<T> reader) throws IOException {
        int size = size(in);
        List<T> values = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            values.add(reader.read(in));
        }
        return values;
    }

    private static void text(DataOutput out, String text) throws IOException {
        bytes(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(DataInput in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    private static void bytes(DataOutput out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytes(DataInput in) throws IOException {
        byte[] bytes = new byte[size(in)];
        in.readFully(bytes);
        return bytes;
    }

    private static int size(DataInput in) throws IOException {
        int size = in.readInt();
        if (size < 0 || size > MOST_BYTES) {
            throw new IOException("a length out of bounds: " + size);
        }
        return size;
    }
}

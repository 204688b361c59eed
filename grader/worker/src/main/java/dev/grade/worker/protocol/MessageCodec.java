package dev.grade.worker.protocol;

import dev.grade.api.BugClass;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;

/** A {@link Message} in binary form. */
public final class MessageCodec {
    private MessageCodec() {
    }

    /** The message as the body of a frame. */
    public static byte[] encode(Message message) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        switch (message) {
            case Message.Ready(int cores) -> {
                out.writeByte(0);
                out.writeInt(cores);
            }
            case Message.Started(String checkId) -> {
                out.writeByte(1);
                Wire.string(out, checkId);
            }
            case Message.Ended(var checkId, var result, var output, var lastWord) -> {
                out.writeByte(2);
                Wire.string(out, checkId);
                result(out, result);
                Wire.string(out, output);
                out.writeBoolean(lastWord);
            }
            case Message.Bye() -> out.writeByte(3);
            case Message.Observed(var checkId, var histories) -> {
                out.writeByte(4);
                Wire.string(out, checkId);
                Wire.list(out, histories, CallHistory::write);
            }
            case Message.Waited(var checkId, var waits) -> {
                out.writeByte(5);
                Wire.string(out, checkId);
                Wire.list(out, waits, (o, wait) -> wait.write(o));
            }
        }
        return bytes.toByteArray();
    }

    /** The message in this frame. */
    public static Message decode(byte[] body) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(body));
        int kind = in.readUnsignedByte();
        return switch (kind) {
            case 0 -> new Message.Ready(in.readInt());
            case 1 -> new Message.Started(Wire.string(in));
            case 2 -> new Message.Ended(Wire.string(in), result(in), Wire.string(in), in.readBoolean());
            case 3 -> new Message.Bye();
            case 4 -> new Message.Observed(Wire.string(in), Wire.list(in, CallHistory::read));
            case 5 -> new Message.Waited(Wire.string(in), Wire.list(in, Wait::read));
            default -> throw new IOException("unknown kind of message: " + kind);
        };
    }

    private static void result(DataOutput out, Result result) throws IOException {
        Wire.string(out, result.verdict().name());
        Wire.string(out, result.bugClass().map(BugClass::id).orElse(""));
        Wire.string(out, result.message());
        Strength strength = result.strength();
        out.writeLong(strength.schedules());
        out.writeBoolean(strength.exhausted());
        out.writeLong(strength.iterations());
        out.writeInt(strength.cores());
        out.writeLong(strength.seed());
        out.writeInt(strength.bound());
        Wire.string(out, strength.measured());
        Wire.list(out, strength.speedUp(), (o, point) -> {
            o.writeInt(point.threads());
            o.writeDouble(point.times());
        });
        EvidenceCodec.write(out, result.evidence());
    }

    private static Result result(DataInput in) throws IOException {
        Verdict verdict = Verdict.valueOf(Wire.string(in));
        Optional<BugClass> bugClass = BugClass.of(Wire.string(in));
        String message = Wire.string(in);
        var strength = new Strength(in.readLong(), in.readBoolean(), in.readLong(), in.readInt(), in.readLong(),
                in.readInt(), Wire.string(in),
                Wire.list(in, i -> new Strength.SpeedUp(i.readInt(), i.readDouble())));
        return new Result(verdict, bugClass, message, strength, EvidenceCodec.read(in));
    }
}

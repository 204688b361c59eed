package dev.grade.worker.protocol;

import dev.grade.worker.protocol.WorkOrder.ClassImage;
import dev.grade.worker.protocol.WorkOrder.Exploration;
import dev.grade.worker.protocol.WorkOrder.Origin;
import dev.grade.worker.protocol.WorkOrder.Planned;
import dev.grade.worker.protocol.WorkOrder.Stress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A {@link WorkOrder} in binary form. */
public final class OrderCodec {
    private OrderCodec() {
    }

    /** The order as the body of a frame. */
    public static byte[] encode(WorkOrder order) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        Wire.list(out, order.classes(), (o, image) -> {
            Wire.string(o, image.name());
            Wire.bytes(o, image.bytes());
            Wire.string(o, image.origin().name());
        });
        checks(out, order.checks());
        out.writeLong(order.seed());
        Wire.list(out, order.loops(), Wire::string);
        out.writeBoolean(order.guarded());
        return bytes.toByteArray();
    }

    /** The order in this frame. */
    public static WorkOrder decode(byte[] body) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(body));
        var classes = Wire.list(in,
                i -> new ClassImage(Wire.string(i), Wire.bytes(i), Origin.valueOf(Wire.string(i))));
        return new WorkOrder(classes, checks(in), in.readLong(), Wire.list(in, Wire::string), in.readBoolean());
    }

    /** Further checks of the same order, as the body of a frame. */
    public static byte[] encodeFurther(List<Planned> checks) throws IOException {
        var bytes = new ByteArrayOutputStream();
        checks(new DataOutputStream(bytes), checks);
        return bytes.toByteArray();
    }

    /** The further checks in this frame. */
    public static List<Planned> decodeFurther(byte[] body) throws IOException {
        return checks(new DataInputStream(new ByteArrayInputStream(body)));
    }

    private static void checks(DataOutput out, List<Planned> checks) throws IOException {
        Wire.list(out, checks, (o, check) -> {
            Wire.string(o, check.id());
            Wire.string(o, check.className());
            Wire.string(o, check.methodName());
            exploration(o, check.exploration());
            o.writeInt(check.stress().millis());
            o.writeBoolean(check.stress().confirms());
        });
    }

    private static List<Planned> checks(DataInput in) throws IOException {
        return Wire.list(in, i -> new Planned(Wire.string(i), Wire.string(i), Wire.string(i), exploration(i),
                new Stress(i.readInt(), i.readBoolean())));
    }

    private static void exploration(DataOutput out, Optional<Exploration> exploration) throws IOException {
        out.writeBoolean(exploration.isPresent());
        if (exploration.isPresent()) {
            out.writeLong(exploration.get().schedules());
            out.writeLong(exploration.get().steps());
            Wire.list(out, exploration.get().condemned(), CallHistory::write);
            Wire.string(out, exploration.get().trace());
        }
    }

    private static Optional<Exploration> exploration(DataInput in) throws IOException {
        return in.readBoolean()
                ? Optional.of(new Exploration(in.readLong(), in.readLong(), Wire.list(in, CallHistory::read),
                        Wire.string(in)))
                : Optional.empty();
    }
}

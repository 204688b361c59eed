package dev.grade.worker.outside;

import dev.grade.worker.protocol.Wire;
import dev.grade.worker.protocol.WorkOrder.ClassImage;
import dev.grade.worker.protocol.WorkOrder.Origin;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * What a peer is to do.
 *
 * @param classes
 *            all classes, those of the student guarded already
 * @param folder
 *            the folder below which the student's code may use files
 * @param className
 *            the name of the {@link dev.grade.api.PeerTask}
 */
public record PeerOrder(List<ClassImage> classes, String folder, String className, String argument) {
    public PeerOrder {
        classes = List.copyOf(classes);
    }

    byte[] encode() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        Wire.list(out, classes, (o, image) -> {
            Wire.string(o, image.name());
            Wire.bytes(o, image.bytes());
            Wire.string(o, image.origin().name());
        });
        for (String text : List.of(folder, className, argument)) {
            Wire.string(out, text);
        }
        return bytes.toByteArray();
    }

    /** The order in this frame. */
    public static PeerOrder decode(byte[] body) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(body));
        return new PeerOrder(
                Wire.list(in, i -> new ClassImage(Wire.string(i), Wire.bytes(i), Origin.valueOf(Wire.string(i)))),
                Wire.string(in), Wire.string(in), Wire.string(in));
    }
}

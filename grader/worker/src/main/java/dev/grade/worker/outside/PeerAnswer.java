package dev.grade.worker.outside;

import dev.grade.worker.protocol.Wire;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What a peer says.
 *
 * @param bug
 *            the bug class of a failure; empty if there was none
 * @param text
 *            what the method returned, or what went wrong
 */
public record PeerAnswer(String bug, String text) {
    /** As the body of a frame. */
    public byte[] encode() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        Wire.string(out, bug);
        Wire.string(out, text);
        return bytes.toByteArray();
    }

    static PeerAnswer decode(byte[] body) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(body));
        return new PeerAnswer(Wire.string(in), Wire.string(in));
    }
}

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
 *            the bug class of a failure; empty if there was none; {@link #LOOKED} if this only says where the peer stands
 * @param text
 *            what the method returned, or what went wrong, or where it waits
 */
public record PeerAnswer(String bug, String text) {
    /** In place of a bug class: the peer was asked what it does, and goes on with it. */
    static final String LOOKED = "looked";

    /** As the body of a frame. */
    public byte[] encode() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        Wire.string(out, bug);
        Wire.string(out, text);
        return bytes.toByteArray();
    }

    /** Says that a peer, asked with this number, stands at that place; an empty place if it is on its way. */
    public static PeerAnswer looked(String number, String place) {
        return new PeerAnswer(LOOKED, number + " " + place);
    }

    /** The place where a peer waited when it was asked with this number; empty if it did not, or was asked before. */
    String placeAt(int number) {
        String start = number + " ";
        return text.startsWith(start) ? text.substring(start.length()) : "";
    }

    static PeerAnswer decode(byte[] body) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(body));
        return new PeerAnswer(Wire.string(in), Wire.string(in));
    }
}

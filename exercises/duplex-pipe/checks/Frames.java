import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Messages as they go over the wire: four bytes of length, then the message. */
final class Frames {
    private static final int SHOWN = 12;

    private Frames() {
    }

    static byte[] frame(byte... message) {
        return announced(message.length, message);
    }

    /** A frame whose length says something else than the truth. */
    static byte[] announced(int length, byte... message) {
        return ByteBuffer.allocate(4 + message.length).putInt(length).put(message).array();
    }

    /** A message whose bytes tell who sent it, so that a part of another one shows. */
    static byte[] message(int sender, int length) {
        byte[] message = new byte[length];
        Arrays.fill(message, (byte) sender);
        return message;
    }

    /** A message in which any two places differ that are not a multiple of 251 apart. */
    static byte[] pattern(int length) {
        byte[] message = new byte[length];
        for (int i = 0; i < length; i++) {
            message[i] = (byte) (i % 251);
        }
        return message;
    }

    static int size(byte[]... parts) {
        return Arrays.stream(parts).mapToInt(part -> part.length).sum();
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static void expectSame(byte[] expected, byte[] actual, BugClass bug, String message) {
        if (!Arrays.equals(expected, actual)) {
            throw new CheckFailure(bug, message, told(expected), told(actual));
        }
    }

    /** The messages in these bytes, or empty if they are no whole frames. */
    static List<byte[]> read(byte[] bytes) {
        List<byte[]> messages = new ArrayList<>();
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.remaining() >= 4) {
            int length = left.getInt();
            if (length < 0 || length > left.remaining()) {
                return List.of();
            }
            byte[] message = new byte[length];
            left.get(message);
            messages.add(message);
        }
        return left.hasRemaining() ? List.of() : messages;
    }

    static boolean isWhole(byte[] message, int length) {
        return message != null && message.length == length && Arrays.equals(message, message(message[0], length));
    }

    private static String told(byte[] bytes) {
        return bytes == null
                ? "null"
                : bytes.length + " bytes: " + Arrays.toString(Arrays.copyOf(bytes, Math.min(bytes.length, SHOWN)))
                        + (bytes.length > SHOWN ? " ..." : "");
    }
}

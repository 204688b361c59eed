import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Bytes as somebody with bad intentions sends them: an honest message in which a few bytes are others. */
final class Forgery {
    /** Too long for any short message, and small enough that memory for it can be had: four million. */
    static final int LONG = 1 << 22;

    /** Those from which a product or a sum overflows, the largest, and negative ones. */
    static final int[] ABSURD = {Integer.MAX_VALUE, Integer.MAX_VALUE - 8, 0x4000_0001, 0x2000_0001, -1, Integer.MIN_VALUE, -5};

    private Forgery() {
    }

    /** The number written at every place behind the version, in each of the ways in which programs write lengths. */
    static List<byte[]> withLength(byte[] honest, int length) {
        List<byte[]> forged = new ArrayList<>();
        byte[][] written = {ByteBuffer.allocate(4).putInt(length).array(),
                ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(length).array(), varint(length)};
        for (int at = 1; at < honest.length; at++) {
            for (byte[] bytes : written) {
                if (at + bytes.length <= honest.length) {
                    forged.add(replaced(honest, at, bytes.length, bytes));
                }
            }
            forged.add(replaced(honest, at, 1, varint(length)));
            if (Character.isDigit(honest[at])) {
                forged.add(replaced(honest, at, 1, Integer.toString(length).getBytes(StandardCharsets.US_ASCII)));
            }
        }
        return forged;
    }

    /** Each byte behind the version replaced by some others. */
    static List<byte[]> withOtherBytes(byte[] honest) {
        List<byte[]> forged = new ArrayList<>();
        for (int at = 1; at < honest.length; at++) {
            for (int other : new int[]{0, 1, 2, 0x20, 0x7F, 0x80, 0xFF, honest[at] ^ 1, honest[at] ^ 0x40}) {
                if ((byte) other != honest[at]) {
                    forged.add(replaced(honest, at, 1, new byte[]{(byte) other}));
                }
            }
        }
        return forged;
    }

    /** The bytes with {@code count} of them, from {@code at} on, replaced. */
    static byte[] replaced(byte[] bytes, int at, int count, byte[] by) {
        return ByteBuffer.allocate(bytes.length - count + by.length).put(bytes, 0, at).put(by)
                .put(bytes, at + count, bytes.length - at - count).array();
    }

    private static byte[] varint(int value) {
        ByteBuffer bytes = ByteBuffer.allocate(5);
        int left = value;
        while ((left & ~0x7F) != 0) {
            bytes.put((byte) (left & 0x7F | 0x80));
            left >>>= 7;
        }
        return Arrays.copyOf(bytes.put((byte) left).array(), bytes.position());
    }
}

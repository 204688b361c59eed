import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Messages in which a stream of Java objects names classes that no job needs. Where an honest message holds such a
 * stream, it is replaced, or each class in it is renamed.
 */
final class ForeignObjects {
    private static final byte[] STREAM = {(byte) 0xAC, (byte) 0xED, 0, 5};
    private static final byte CLASS = 0x72;
    private static final List<Class<?>> CLASSES = List.of(Odd.class, Odd.AsLongAsHash.class, Odd.AsLongAsALinked.class);

    private final byte[] honest;
    private final List<byte[]> messages = new ArrayList<>();

    private ForeignObjects(byte[] honest) {
        this.honest = honest;
    }

    static List<byte[]> in(byte[] honest) throws IOException {
        return new ForeignObjects(honest).all();
    }

    private List<byte[]> all() throws IOException {
        int start = find(STREAM, 0);
        for (Object object : foreign()) {
            byte[] stream = stream(object);
            messages.add(stream);
            messages.add(Forgery.replaced(stream, 0, 0, new byte[]{1}));
            messages.add(Forgery.replaced(stream, 0, 0, ByteBuffer.allocate(5).put((byte) 1).putInt(stream.length).array()));
            if (start >= 0) {
                addReplaced(start, honest.length - start, stream);
            }
        }
        if (start >= 0) {
            for (int at = start; at < honest.length - 3; at++) {
                renameClass(at);
            }
        }
        return messages;
    }

    /** If a class is described here, it becomes another one: of the same length where there is one, and shorter or longer. */
    private void renameClass(int at) {
        int length = (honest[at + 1] & 0xFF) << 8 | honest[at + 2] & 0xFF;
        int end = at + 3 + length;
        if (honest[at] != CLASS || length == 0 || end + 8 > honest.length) {
            return;
        }
        String name = new String(honest, at + 3, length, StandardCharsets.UTF_8);
        if (name.chars().allMatch(c -> Character.isJavaIdentifierPart(c) || c == '.')) {
            for (Class<?> other : CLASSES) {
                byte[] written = other.getName().getBytes(StandardCharsets.UTF_8);
                addReplaced(at + 1, 2 + length + 8, ByteBuffer.allocate(2 + written.length + 8).putShort((short) written.length)
                        .put(written).putLong(Counted.VERSION).array());
            }
        }
    }

    /** With the length of what follows corrected, too, where one stands before the stream. */
    private void addReplaced(int at, int count, byte[] by) {
        byte[] forged = Forgery.replaced(honest, at, count, by);
        messages.add(forged);
        int stream = find(STREAM, 0);
        for (int before = 0; before + 4 <= stream && forged.length != honest.length; before++) {
            int said = ByteBuffer.wrap(honest).getInt(before);
            if (said > 0 && said <= honest.length) {
                byte[] corrected = forged.clone();
                ByteBuffer.wrap(corrected).putInt(before, said + forged.length - honest.length);
                messages.add(corrected);
            }
        }
    }

    private static List<Object> foreign() {
        Map<String, Object> tags = new HashMap<>();
        tags.put("key", new Odd());
        return List.of(new Odd(), new Object[]{"name", new int[]{1}, new Odd()}, tags, new Odd[]{new Odd()});
    }

    private static byte[] stream(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    private int find(byte[] wanted, int from) {
        for (int at = from; at + wanted.length <= honest.length; at++) {
            if (Arrays.equals(honest, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }
}

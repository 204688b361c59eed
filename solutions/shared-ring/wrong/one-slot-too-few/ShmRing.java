import java.util.OptionalLong;

public final class ShmRing {
    private static final int HEAD = 0, TAIL = 1, NUMBER = 2, FIRST = 3;

    private final Words words;

    private ShmRing(Words words) {
        this.words = words;
    }

    public static int words(int slots) {
        return FIRST + slots;
    }

    public static ShmRing create(Words memory, int slots, long next) {
        memory.setPlain(HEAD, FIRST);
        memory.setPlain(TAIL, FIRST);
        memory.setPlain(NUMBER, next);
        return new ShmRing(memory);
    }

    public static ShmRing attach(Words memory) {
        return new ShmRing(memory);
    }

    private long after(long place) {
        return place + 1 == words.length() ? FIRST : place + 1;
    }

    public boolean offer(long value) {
        long tail = words.getPlain(TAIL);
        long then = after(tail);
        if (then == words.getAcquire(HEAD)) {
            return false;
        }
        words.setPlain((int) tail, value);
        words.setPlain(NUMBER, words.getPlain(NUMBER) + 1);
        words.setRelease(TAIL, then);
        return true;
    }

    public OptionalLong poll() {
        long head = words.getPlain(HEAD);
        if (words.getAcquire(TAIL) == head) return OptionalLong.empty();
        OptionalLong value = OptionalLong.of(words.getPlain((int) head));
        words.setRelease(HEAD, after(head));
        return value;
    }

    public long next() {
        return words.getPlain(NUMBER);
    }
}

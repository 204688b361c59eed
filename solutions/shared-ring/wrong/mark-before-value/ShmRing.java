import java.util.OptionalLong;

public final class ShmRing {
    private static final int SLOTS = 0;
    private static final int BEGINNING = 1;
    private static final int PRODUCER = 2;
    private static final int CONSUMER = 3;
    private static final int FIRST = 4;

    private final Words memory;
    private final long slots;
    private final long beginning;

    private ShmRing(Words memory) {
        this.memory = memory;
        slots = memory.getPlain(SLOTS);
        beginning = memory.getPlain(BEGINNING);
    }

    public static int words(int slots) {
        return FIRST + 2 * slots;
    }

    public static ShmRing create(Words memory, int slots, long next) {
        memory.setPlain(SLOTS, slots);
        memory.setPlain(BEGINNING, next);
        memory.setPlain(PRODUCER, 0);
        memory.setPlain(CONSUMER, 0);
        for (int i = 0; i < slots; i++) {
            memory.setPlain(FIRST + 2 * i, 2L * i);
        }
        return new ShmRing(memory);
    }

    public static ShmRing attach(Words memory) {
        return new ShmRing(memory);
    }

    private int place(long n) {
        return FIRST + 2 * (int) (n % slots);
    }

    public boolean offer(long value) {
        long n = memory.getPlain(PRODUCER);
        int place = place(n);
        if (memory.getAcquire(place) != 2 * n) {
            return false;
        }
        memory.setPlain(PRODUCER, n + 1);
        memory.setRelease(place, 2 * n + 1);
        memory.setPlain(place + 1, value);
        return true;
    }

    public OptionalLong poll() {
        long n = memory.getPlain(CONSUMER);
        int place = place(n);
        if (memory.getAcquire(place) != 2 * n + 1) {
            return OptionalLong.empty();
        }
        long value = memory.getPlain(place + 1);
        memory.setPlain(CONSUMER, n + 1);
        memory.setRelease(place, 2 * (n + slots));
        return OptionalLong.of(value);
    }

    public long next() {
        return beginning + memory.getPlain(PRODUCER);
    }
}

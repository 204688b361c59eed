import java.util.OptionalLong;

public final class ShmRing {
    private final Words memory;
    private final int slots;

    private ShmRing(Words memory, int slots) {
        this.memory = memory;
        this.slots = slots;
    }

    public static int words(int slots) {
        return slots + 3;
    }

    public static ShmRing create(Words memory, int slots, long next) {
        ShmRing ring = new ShmRing(memory, slots);
        memory.setVolatile(ring.full(), 0);
        memory.setVolatile(ring.in(), next);
        memory.setVolatile(ring.out(), next);
        return ring;
    }

    public static ShmRing attach(Words memory) {
        return new ShmRing(memory, memory.length() - 3);
    }

    private int full() {
        return slots;
    }

    private int in() {
        return slots + 1;
    }

    private int out() {
        return slots + 2;
    }

    public boolean offer(long value) {
        if (memory.getVolatile(full()) >= slots) {
            return false;
        }
        long number = memory.getAndAdd(in(), 1);
        memory.setVolatile((int) (number % slots), value);
        memory.getAndAdd(full(), 1);
        return true;
    }

    public OptionalLong poll() {
        if (memory.getVolatile(full()) == 0) {
            return OptionalLong.empty();
        }
        long value = memory.getVolatile((int) (memory.getAndAdd(out(), 1) % slots));
        memory.setVolatile(full(), memory.getVolatile(full()) - 1);
        return OptionalLong.of(value);
    }

    public long next() {
        return memory.getVolatile(in());
    }
}

import java.util.OptionalLong;

public final class ShmRing {
    private static final int SLOTS = 0;
    private static final int OFFERED = 1;
    private static final int TAKEN = 2;
    private static final int FIRST = 3;

    private final Words memory;
    private final int slots;

    private ShmRing(Words memory) {
        this.memory = memory;
        this.slots = (int) memory.getPlain(SLOTS);
    }

    public static int words(int slots) {
        return FIRST + slots;
    }

    public static ShmRing create(Words memory, int slots, long next) {
        memory.setPlain(SLOTS, slots);
        memory.setRelease(TAKEN, next);
        memory.setRelease(OFFERED, next);
        return new ShmRing(memory);
    }

    public static ShmRing attach(Words memory) {
        return new ShmRing(memory);
    }

    private int slot(long number) {
        return FIRST + (int) (number % slots);
    }

    public boolean offer(long value) {
        int offered = (int) memory.getPlain(OFFERED);
        if (offered - memory.getAcquire(TAKEN) == slots) {
            return false;
        }
        memory.setPlain(slot(offered), value);
        memory.setRelease(OFFERED, offered + 1);
        return true;
    }

    public OptionalLong poll() {
        long taken = memory.getPlain(TAKEN);
        if (memory.getAcquire(OFFERED) == taken) {
            return OptionalLong.empty();
        }
        long value = memory.getPlain(slot(taken));
        memory.setRelease(TAKEN, taken + 1);
        return OptionalLong.of(value);
    }

    public long next() {
        return memory.getPlain(OFFERED);
    }
}

import java.util.OptionalLong;

/** Counters in cache lines of their own, and each side asks for the other's only when the one that it remembers says full or empty. */
public final class ShmRing {
    private static final int LINE = 16;
    private static final int OFFERED = LINE;
    private static final int TAKEN = 2 * LINE;
    private static final int FIRST = 3 * LINE;

    private final Words memory;
    private final int slots;
    private long offered;
    private long taken;

    private ShmRing(Words memory) {
        this.memory = memory;
        this.slots = memory.length() - FIRST - LINE;
        this.offered = memory.getVolatile(OFFERED);
        this.taken = memory.getVolatile(TAKEN);
    }

    public static int words(int slots) {
        return FIRST + slots + LINE;
    }

    public static ShmRing create(Words memory, int slots, long next) {
        memory.setVolatile(TAKEN, next);
        memory.setVolatile(OFFERED, next);
        return new ShmRing(memory);
    }

    public static ShmRing attach(Words memory) {
        return new ShmRing(memory);
    }

    public boolean offer(long value) {
        if (offered - taken >= slots) {
            taken = memory.getVolatile(TAKEN);
            if (offered - taken >= slots) {
                return false;
            }
        }
        memory.setPlain(FIRST + Math.toIntExact(offered % slots), value);
        memory.setVolatile(OFFERED, ++offered);
        return true;
    }

    public OptionalLong poll() {
        if (taken >= offered) {
            offered = memory.getVolatile(OFFERED);
            if (taken >= offered) {
                return OptionalLong.empty();
            }
        }
        long value = memory.getPlain(FIRST + Math.toIntExact(taken % slots));
        memory.setVolatile(TAKEN, ++taken);
        return OptionalLong.of(value);
    }

    public long next() {
        return offered;
    }
}

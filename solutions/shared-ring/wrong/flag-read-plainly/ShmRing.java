import java.util.OptionalLong;

public final class ShmRing {
    /** The side that fills or empties slots in turn. */
    private static final class Side {
        final Words memory;
        final int counter;

        Side(Words memory, int counter) {
            this.memory = memory;
            this.counter = counter;
        }

        int flag() {
            int slots = (memory.length() - 2) / 2;
            return 2 + 2 * (int) (memory.getPlain(counter) % slots);
        }

        void goOn(int flag, long full) {
            memory.setPlain(counter, memory.getPlain(counter) + 1);
            if (!memory.compareAndSet(flag, 1 - full, full)) {
                throw new IllegalStateException("somebody else uses this side, too");
            }
        }
    }

    private final Side in;
    private final Side out;

    private ShmRing(Words memory) {
        in = new Side(memory, 0);
        out = new Side(memory, 1);
    }

    public static int words(int slots) {
        return 2 + 2 * slots;
    }

    public static ShmRing create(Words memory, int slots, long next) {
        memory.setPlain(0, next);
        memory.setPlain(1, next);
        for (int i = 0; i < slots; i++) {
            memory.setPlain(2 + 2 * i, 0);
        }
        return new ShmRing(memory);
    }

    public static ShmRing attach(Words memory) {
        return new ShmRing(memory);
    }

    public boolean offer(long value) {
        int flag = in.flag();
        boolean room = in.memory.getPlain(flag) == 0;
        if (room) {
            in.memory.setPlain(flag + 1, value);
            in.goOn(flag, 1);
        }
        return room;
    }

    public OptionalLong poll() {
        int flag = out.flag();
        if (out.memory.getAcquire(flag) == 0) {
            return OptionalLong.empty();
        }
        long value = out.memory.getPlain(flag + 1);
        out.goOn(flag, 0);
        return OptionalLong.of(value);
    }

    public long next() {
        return in.memory.getPlain(0);
    }
}

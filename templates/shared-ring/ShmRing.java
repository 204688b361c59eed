import java.util.OptionalLong;

/** One side of a ring in shared memory, into which one process puts values and from which another one takes them. */
public final class ShmRing {
    private ShmRing() {
        // TODO: what does each side have to know?
    }

    /** How many words of memory a ring with so many slots needs. */
    public static int words(int slots) {
        // TODO: the slots, and what else both sides must find there?
        return slots;
    }

    /** Makes an empty ring in this memory, whatever was there; the first value that is offered gets the number {@code next}. */
    public static ShmRing create(Words memory, int slots, long next) {
        // TODO
        return new ShmRing();
    }

    /** The ring that is in this memory, with what is in it. */
    public static ShmRing attach(Words memory) {
        // TODO
        return new ShmRing();
    }

    /** Puts a value in, or returns false if all slots are full. */
    public boolean offer(long value) {
        // TODO
        return false;
    }

    /** Takes out the oldest value; empty if there is none. */
    public OptionalLong poll() {
        // TODO
        return OptionalLong.empty();
    }

    /** The number of the next value that is offered. Only the side that offers asks. */
    public long next() {
        // TODO
        return 0;
    }
}

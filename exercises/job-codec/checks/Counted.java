import java.util.concurrent.atomic.AtomicInteger;

/** Counts its objects. It is not Serializable, so its constructor runs even where an object is read from a stream. */
abstract class Counted {
    static final long VERSION = 1;
    static final AtomicInteger MADE = new AtomicInteger();

    Counted() {
        MADE.incrementAndGet();
    }
}

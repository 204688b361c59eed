import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Lends a fixed number of items, each to one borrower at a time. Many threads use it at once. */
public final class Pool<T> implements AutoCloseable {
    /** An item that is lent. */
    public interface Lease<T> extends AutoCloseable {
        /** The item. */
        T get();

        /** Gives the item back; does nothing if that was done before. */
        @Override
        void close();
    }

    /**
     * A pool that lends these items. Later changes of the list are no matter.
     *
     * @param items
     *            at least one; some may be equal to each other, each is an item of its own
     */
    public Pool(List<T> items) {
        // TODO: keep the items, and whatever protects them
    }

    /**
     * Lends an item; as long as all are lent, waits.
     *
     * @throws IllegalStateException
     *             if the pool is closed, or gets closed meanwhile
     */
    public Lease<T> acquire() throws InterruptedException {
        throw new UnsupportedOperationException("TODO: wait for an item, then lend it");
    }

    /** The same, but waits no longer than this (not at all for zero or less); empty if no item came back in time. */
    public Optional<Lease<T>> tryAcquire(Duration atMost) throws InterruptedException {
        throw new UnsupportedOperationException("TODO");
    }

    /** Lends nothing any more. Who waits is told so at once; what is lent stays usable until it is given back. */
    @Override
    public void close() {
        throw new UnsupportedOperationException("TODO: who waits, and how does it learn?");
    }
}

import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/** Remembers what a slow function gave for each key. Many threads use it at once. */
public final class Memoizer<K, V> {
    /**
     * A memoizer that knows no results yet.
     *
     * @param function
     *            may take long, may fail, may give null, and may ask this memoizer for other keys
     */
    public Memoizer(Function<? super K, ? extends V> function) {
        // TODO: keep the function, and a place for what is known or under way
    }

    /**
     * What the function gives for this key (never null), computed now if that was not done before. While another thread computes it, waits.
     *
     * @throws ExecutionException
     *             if the function failed; its cause is what the function threw
     * @throws InterruptedException
     *             if this thread is interrupted while it waits for another one
     */
    public V get(K key) throws ExecutionException, InterruptedException {
        throw new UnsupportedOperationException("TODO: look whether it is known or under way, else compute it");
    }
}

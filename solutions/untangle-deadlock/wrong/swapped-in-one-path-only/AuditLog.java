import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What has happened, in order, for whoever listens. */
public final class AuditLog {
    private final List<String> entries = new ArrayList<>();
    private final List<Consumer<String>> listeners = new ArrayList<>();

    /** From now on this listener is told of each entry, before {@link #record} returns. It may call anything. */
    public synchronized void addListener(Consumer<String> listener) {
        listeners.add(listener);
    }

    /** This listener is told of no later entry. */
    public synchronized void removeListener(Consumer<String> listener) {
        listeners.remove(listener);
    }

    /** Keeps an entry and tells the listeners. */
    public void record(String entry) {
        List<Consumer<String>> told;
        synchronized (this) {
            entries.add(entry);
            told = List.copyOf(listeners);
        }
        told.forEach(listener -> listener.accept(entry));
    }

    /** All entries so far. */
    public synchronized List<String> entries() {
        return List.copyOf(entries);
    }
}

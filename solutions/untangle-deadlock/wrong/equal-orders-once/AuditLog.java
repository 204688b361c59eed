import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

public final class AuditLog {
    private final Queue<String> entries = new ConcurrentLinkedQueue<>();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    public void addListener(Consumer<String> listener) {
        listeners.add(listener);
    }

    public void removeListener(Consumer<String> listener) {
        listeners.remove(listener);
    }

    public void record(String entry) {
        entries.add(entry);
        for (Consumer<String> listener : listeners) {
            listener.accept(entry);
        }
    }

    public List<String> entries() {
        return List.copyOf(entries);
    }
}

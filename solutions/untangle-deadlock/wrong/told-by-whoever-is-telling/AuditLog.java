// Wrong: who finds another thread telling leaves its entry to that one, and returns before the listeners know of it.
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

public final class AuditLog {
    private final Queue<String> entries = new ConcurrentLinkedQueue<>();
    private final Queue<String> toTell = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean telling = new AtomicBoolean();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    public void addListener(Consumer<String> listener) {
        listeners.add(listener);
    }

    public void removeListener(Consumer<String> listener) {
        listeners.remove(listener);
    }

    public void record(String entry) {
        entries.add(entry);
        toTell.add(entry);
        while (!toTell.isEmpty() && telling.compareAndSet(false, true)) {
            try {
                for (String next = toTell.poll(); next != null; next = toTell.poll()) {
                    String told = next;
                    listeners.forEach(listener -> listener.accept(told));
                }
            } finally {
                telling.set(false);
            }
        }
    }

    public List<String> entries() {
        return List.copyOf(entries);
    }
}

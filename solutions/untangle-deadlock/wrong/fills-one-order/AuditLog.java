import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

public final class AuditLog {
    private final List<String> entries = new ArrayList<>();
    private Consumer<String>[] listeners = newArray(0);

    @SuppressWarnings("unchecked")
    private static Consumer<String>[] newArray(int n) {
        return new Consumer[n];
    }

    public synchronized void addListener(Consumer<String> listener) {
        Consumer<String>[] more = newArray(listeners.length + 1);
        System.arraycopy(listeners, 0, more, 0, listeners.length);
        more[listeners.length] = listener;
        listeners = more;
    }

    public synchronized void removeListener(Consumer<String> listener) {
        for (int i = 0; i < listeners.length; i++) {
            if (listeners[i].equals(listener)) {
                Consumer<String>[] less = newArray(listeners.length - 1);
                System.arraycopy(listeners, 0, less, 0, i);
                System.arraycopy(listeners, i + 1, less, i, less.length - i);
                listeners = less;
                return;
            }
        }
    }

    public void record(String entry) {
        Consumer<String>[] now;
        synchronized (this) {
            entries.add(entry);
            now = listeners;
        }
        for (int i = 0; i < now.length; i++) now[i].accept(entry);
    }

    public synchronized List<String> entries() {
        return new ArrayList<>(entries);
    }
}

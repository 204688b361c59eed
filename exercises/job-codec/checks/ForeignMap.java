import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/**
 * A map of a class that no other process has, and that is not Serializable. Whoever goes through it lets another thread go
 * first: it is in the middle of encoding.
 */
final class ForeignMap extends AbstractMap<String, String> {
    private final Map<String, String> entries;

    ForeignMap(Map<String, String> entries) {
        this.entries = entries;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        Thread.yield();
        return entries.entrySet();
    }
}

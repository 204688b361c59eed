import java.util.HashMap;
import java.util.Map;

/** How much there is of each item. */
public final class Inventory {
    private final AuditLog log;
    private final Map<String, Integer> stock = new HashMap<>();
    private OrderBook book;

    public Inventory(AuditLog log) {
        this.log = log;
    }

    /** The orders that are filled when something comes in; called once, by the book, before anything else. */
    public synchronized void serve(OrderBook orders) {
        book = orders;
    }

    /** Puts items on the shelf, records "restocked ITEM COUNT", and fills the open orders that now can be filled. */
    public void restock(String item, int count) {
        OrderBook waiting;
        synchronized (this) {
            stock.merge(item, count, Integer::sum);
            waiting = book;
        }
        log.record("restocked " + item + " " + count);
        waiting.fill(item);
    }

    /** Takes so many from the shelf if there are as many; returns whether. */
    public synchronized boolean take(String item, int count) {
        int available = available(item);
        if (available < count) {
            return false;
        }
        stock.put(item, available - count);
        return true;
    }

    /** How many are on the shelf. */
    public synchronized int available(String item) {
        return stock.getOrDefault(item, 0);
    }
}

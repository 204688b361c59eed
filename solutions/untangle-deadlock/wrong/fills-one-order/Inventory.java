import java.util.HashMap;
import java.util.Map;

public final class Inventory {
    private final AuditLog log;
    private final Map<String, Integer> stock = new HashMap<>();
    private OrderBook book;

    public Inventory(AuditLog log) {
        this.log = log;
    }

    public synchronized void serve(OrderBook orders) {
        book = orders;
    }

    public void restock(String item, int count) {
        OrderBook orders;
        synchronized (this) {
            stock.merge(item, count, Integer::sum);
            orders = book;
        }
        log.record("restocked " + item + " " + count);
        orders.fill(item);
    }

    public synchronized boolean take(String item, int count) {
        int available = available(item);
        if (available < count) {
            return false;
        }
        stock.put(item, available - count);
        return true;
    }

    public synchronized int available(String item) {
        return stock.getOrDefault(item, 0);
    }
}

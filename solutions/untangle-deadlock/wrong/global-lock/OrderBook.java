import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Orders: filled at once if there is enough on the shelf, or kept open until something comes in. */
public final class OrderBook {
    private record Order(String customer, String item, int count) {
    }

    private final Inventory inventory;
    private final AuditLog log;
    private final List<Order> open = new ArrayList<>();
    private final List<String> filled = new ArrayList<>();

    public OrderBook(Inventory inventory, AuditLog log) {
        this.inventory = inventory;
        this.log = log;
        inventory.serve(this);
    }

    /** Takes what is ordered from the shelf and records "filled CUSTOMER", or keeps the order open; returns whether it is filled. */
    public boolean place(String customer, String item, int count) {
        synchronized (AuditLog.class) {
            return placeAlone(customer, item, count);
        }
    }

    private synchronized boolean placeAlone(String customer, String item, int count) {
        if (inventory.take(item, count)) {
            filled.add(customer);
            log.record("filled " + customer);
            return true;
        }
        open.add(new Order(customer, item, count));
        return false;
    }

    /** Goes through the open orders of this item, the oldest first, fills those for which there is enough, and records each. */
    public synchronized void fill(String item) {
        for (Iterator<Order> orders = open.iterator(); orders.hasNext();) {
            Order order = orders.next();
            if (order.item().equals(item) && inventory.take(item, order.count())) {
                orders.remove();
                filled.add(order.customer());
                log.record("filled " + order.customer());
            }
        }
    }

    /** How many orders are open. */
    public synchronized int open() {
        return open.size();
    }

    /** The customers whose orders are filled, the first one first. */
    public synchronized List<String> filled() {
        return List.copyOf(filled);
    }
}

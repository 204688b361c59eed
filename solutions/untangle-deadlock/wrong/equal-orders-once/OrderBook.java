import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Orders: filled at once if there is enough on the shelf, or kept open until something comes in. */
public final class OrderBook {
    private record Order(String customer, String item, int count) {
    }

    private final Inventory inventory;
    private final AuditLog log;
    private final Set<Order> open = new LinkedHashSet<>();
    private final List<String> filled = new ArrayList<>();

    public OrderBook(Inventory inventory, AuditLog log) {
        this.inventory = inventory;
        this.log = log;
        inventory.serve(this);
    }

    /** Takes what is ordered from the shelf and records "filled CUSTOMER", or keeps the order open; returns whether it is filled. */
    public boolean place(String customer, String item, int count) {
        synchronized (this) {
            if (!inventory.take(item, count)) {
                open.add(new Order(customer, item, count));
                return false;
            }
            filled.add(customer);
        }
        log.record("filled " + customer);
        return true;
    }

    /** Goes through the open orders of this item, the oldest first, fills those for which there is enough, and records each. */
    public void fill(String item) {
        List<String> now = new ArrayList<>();
        synchronized (this) {
            for (Iterator<Order> orders = open.iterator(); orders.hasNext();) {
                Order order = orders.next();
                if (order.item().equals(item) && inventory.take(item, order.count())) {
                    orders.remove();
                    filled.add(order.customer());
                    now.add("filled " + order.customer());
                }
            }
        }
        now.forEach(log::record);
    }

    /** How many orders are open. */
    public int open() {
        synchronized (this) {
            return open.size();
        }
    }

    /** The customers whose orders are filled, the first one first. */
    public List<String> filled() {
        synchronized (this) {
            return List.copyOf(filled);
        }
    }
}

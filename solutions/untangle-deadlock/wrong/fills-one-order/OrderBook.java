import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

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

    public boolean place(String customer, String item, int count) {
        boolean done = false;
        synchronized (this) {
            done = inventory.take(item, count);
            if (done) filled.add(customer); else open.add(new Order(customer, item, count));
        }
        if (done) log.record("filled " + customer);
        return done;
    }

    // takes the lock for each order anew, so that readers are not kept waiting
    public void fill(String item) {
        String customer = fillOne(item);
        if (customer != null) {
            log.record("filled " + customer);
        }
    }

    private synchronized String fillOne(String item) {
        for (Iterator<Order> orders = open.iterator(); orders.hasNext();) {
            Order order = orders.next();
            if (order.item().equals(item) && inventory.take(item, order.count())) {
                orders.remove();
                filled.add(order.customer());
                return order.customer();
            }
        }
        return null;
    }

    public synchronized int open() {
        return open.size();
    }

    public synchronized List<String> filled() {
        return List.copyOf(filled);
    }
}

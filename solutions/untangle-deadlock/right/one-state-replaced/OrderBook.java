import java.util.ArrayList;
import java.util.List;

public final class OrderBook {
    private final Inventory inventory;
    private final AuditLog log;

    public OrderBook(Inventory inventory, AuditLog log) {
        this.inventory = inventory;
        this.log = log;
        inventory.serve(this);
    }

    public boolean place(String customer, String item, int count) {
        Inventory.Order order = new Inventory.Order(customer, item, count);
        while (true) {
            Inventory.State before = inventory.state.get();
            boolean enough = before.available(item) >= count;
            Inventory.State after = enough ? before.closed(order) : before.opened(order);
            if (inventory.state.compareAndSet(before, after)) {
                if (enough) {
                    log.record("filled " + customer);
                }
                return enough;
            }
        }
    }

    public void fill(String item) {
        while (true) {
            List<String> served = new ArrayList<>();
            Inventory.State before = inventory.state.get();
            Inventory.State after = before;
            for (Inventory.Order order : before.open()) {
                if (order.item().equals(item) && after.available(item) >= order.count()) {
                    after = after.closed(order);
                    served.add("filled " + order.customer());
                }
            }
            if (inventory.state.compareAndSet(before, after)) {
                served.forEach(log::record);
                return;
            }
        }
    }

    public int open() {
        return inventory.state.get().open().size();
    }

    public List<String> filled() {
        return inventory.state.get().filled();
    }
}

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

public final class Inventory {
    record Order(String customer, String item, int count) {
    }

    /** Shelf and orders, of one moment. */
    record State(Map<String, Integer> stock, List<Order> open, List<String> filled) {
        int available(String item) {
            return stock.getOrDefault(item, 0);
        }

        State plus(String item, int count) {
            Map<String, Integer> next = new HashMap<>(stock);
            next.merge(item, count, Integer::sum);
            return new State(Map.copyOf(next), open, filled);
        }

        State opened(Order order) {
            List<Order> next = new ArrayList<>(open);
            next.add(order);
            return new State(stock, List.copyOf(next), filled);
        }

        State closed(Order order) {
            List<Order> next = new ArrayList<>(open);
            next.removeIf(other -> other == order);
            List<String> served = new ArrayList<>(filled);
            served.add(order.customer());
            return new State(stock, List.copyOf(next), List.copyOf(served)).plus(order.item(), -order.count());
        }
    }

    final AtomicReference<State> state = new AtomicReference<>(new State(Map.of(), List.of(), List.of()));
    private final AuditLog log;
    private volatile OrderBook book;

    public Inventory(AuditLog log) {
        this.log = log;
    }

    public void serve(OrderBook orders) {
        book = orders;
    }

    public void restock(String item, int count) {
        state.updateAndGet(before -> before.plus(item, count));
        log.record("restocked " + item + " " + count);
        book.fill(item);
    }

    public boolean take(String item, int count) {
        while (true) {
            State before = state.get();
            if (before.available(item) < count) {
                return false;
            }
            if (state.compareAndSet(before, before.plus(item, -count))) {
                return true;
            }
        }
    }

    public int available(String item) {
        return state.get().available(item);
    }
}

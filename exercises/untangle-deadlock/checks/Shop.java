import dev.grade.api.BugClass;
import dev.grade.api.Expect;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The three objects, and what must hold when everybody is done. */
final class Shop {
    static final String TEA = "tea";

    final AuditLog log = new AuditLog();
    final Inventory inventory = new Inventory(log);
    final OrderBook book = new OrderBook(inventory, log);

    /** Every order was for one piece of tea. */
    void expectBalance(int delivered, int ordered) {
        // copies, for a list of the student's may say of itself what it likes
        List<Object> filled = Arrays.asList(book.filled().toArray());
        List<Object> entries = Arrays.asList(log.entries().toArray());
        int sold = filled.size();
        Expect.equal(delivered, sold + inventory.available(TEA), BugClass.CHECK_THEN_ACT,
                "What is sold and what is left on the shelf do not make what was delivered: between a look at the shelf and the change another thread came in.");
        Expect.equal(ordered, sold + book.open(), BugClass.CHECK_THEN_ACT, "An order is neither open nor filled, or both.");
        Expect.that(book.open() == 0 || inventory.available(TEA) == 0, BugClass.CHECK_THEN_ACT,
                "An order is open although there is enough on the shelf: a delivery came when the order had found nothing and was not in the book yet.");
        for (Object customer : filled) {
            Expect.equal(1, Collections.frequency(entries, "filled " + customer), BugClass.CHECK_THEN_ACT,
                    "An order was filled, and it is not recorded exactly once.");
        }
    }
}

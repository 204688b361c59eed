import dev.grade.api.BugClass;
import dev.grade.api.Expect;
import java.util.ArrayList;
import java.util.List;

/** Something that one borrower uses at a time. Plain fields on purpose: each one sees what the one before it wrote. */
final class Item {
    private int uses;

    static List<Item> some(int number) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            items.add(new Item());
        }
        return List.copyOf(items);
    }

    static void borrow(Pool<Item> pool) throws InterruptedException {
        try (Pool.Lease<Item> lease = pool.acquire()) {
            use(lease);
        }
    }

    static void use(Pool.Lease<Item> lease) {
        Item item = lease.get();
        Expect.that(item != null, BugClass.CHECK_THEN_ACT,
                "A lease has no item: somebody was let in before there was one, or two went for the same.");
        int before = item.uses;
        item.uses = before + 1;
        Expect.equal(before + 1, item.uses, BugClass.CHECK_THEN_ACT, "Two borrowers have the same item at the same time.");
    }

    static void expectUses(List<Item> items, int least, int most) {
        int uses = items.stream().mapToInt(item -> item.uses).sum();
        Expect.that(uses >= least && uses <= most, BugClass.CHECK_THEN_ACT,
                "Two borrowers had the same item at the same time, so that a change which one made is lost.");
    }
}

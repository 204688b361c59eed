import dev.grade.api.Actors;
import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Expect;
import dev.grade.api.Explore;
import dev.grade.api.Round;
import dev.grade.api.Stress;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Checks of the exercise untangle-deadlock. */
class UntangleChecks {
    @Test
    void fillsOrders(Actors actors) {
        Shop shop = new Shop();
        actors.run("the first thread", () -> {
            Expect.that(!shop.book.place("Ada", Shop.TEA, 2), BugClass.WRONG_OUTPUT, "There is nothing on the shelf, and place() returned true.");
            Expect.that(!shop.book.place("Ben", Shop.TEA, 1), BugClass.WRONG_OUTPUT, "There is nothing on the shelf, and place() returned true.");
            Expect.that(!shop.book.place("Cem", "salt", 1), BugClass.WRONG_OUTPUT, "There is nothing on the shelf, and place() returned true.");
            Expect.equal(3, shop.book.open(), BugClass.WRONG_OUTPUT, "Three orders could not be filled; they must be open.");
            shop.inventory.restock(Shop.TEA, 1);
            Expect.equal(List.of("Ben"), shop.book.filled(), BugClass.WRONG_OUTPUT,
                    "One piece came in: the order of two stays open, that of one is filled.");
            shop.inventory.restock(Shop.TEA, 5);
            Expect.equal(List.of("Ben", "Ada"), shop.book.filled(), BugClass.WRONG_OUTPUT, "Enough came in for the order of two.");
            Expect.equal(3, shop.inventory.available(Shop.TEA), BugClass.WRONG_OUTPUT, "Six came in, three were sold.");
            Expect.that(shop.book.place("Dan", Shop.TEA, 3), BugClass.WRONG_OUTPUT, "There is enough on the shelf, and place() returned false.");
            Expect.equal(0, shop.inventory.available(Shop.TEA), BugClass.WRONG_OUTPUT, "All has been sold.");
            Expect.equal(1, shop.book.open(), BugClass.WRONG_OUTPUT, "One order is for an item that never came.");
            Expect.equal(List.of("restocked tea 1", "filled Ben", "restocked tea 5", "filled Ada", "filled Dan"), shop.log.entries(),
                    BugClass.WRONG_OUTPUT, "The log must tell all that happened, in order.");
            Expect.that(!shop.inventory.take(Shop.TEA, 1), BugClass.WRONG_OUTPUT, "The shelf is empty, and take() returned true.");
        });
        actors.run("the next thread", () -> {
            shop.inventory.restock("salt", 1);
            Expect.equal(0, shop.book.open(), BugClass.WRONG_OUTPUT, "Another thread delivered what the last open order was for.");
            Expect.equal(List.of("Ben", "Ada", "Dan", "Cem"), shop.book.filled(), BugClass.WRONG_OUTPUT,
                    "Another thread delivered what the last open order was for.");
        });
        actors.run("who delivers for many", () -> {
            Shop busy = new Shop();
            busy.book.place("Eve", Shop.TEA, 2);
            busy.book.place("Fay", Shop.TEA, 3);
            busy.book.place("Gil", Shop.TEA, 1);
            busy.book.place("Hal", Shop.TEA, 1);
            busy.inventory.restock(Shop.TEA, 4);
            Expect.equal(List.of("Eve", "Gil", "Hal"), busy.book.filled(), BugClass.WRONG_OUTPUT,
                    "Four pieces came in, for open orders of two, three, one and one: one delivery fills all orders for which there is enough, the oldest first.");
            Expect.equal(0, busy.inventory.available(Shop.TEA), BugClass.WRONG_OUTPUT, "Four came in, and orders of two, one and one were filled.");
            Expect.equal(1, busy.book.open(), BugClass.WRONG_OUTPUT, "There is not enough for the order of three: it stays open.");
        });
        actors.run("who orders twice", () -> {
            Shop twice = new Shop();
            twice.book.place("Ada", Shop.TEA, 1);
            twice.book.place("Ada", Shop.TEA, 1);
            Expect.equal(2, twice.book.open(), BugClass.WRONG_OUTPUT,
                    "One customer placed two orders that are alike, and nothing is on the shelf: both are open. A set keeps what is equal only once.");
            twice.inventory.restock(Shop.TEA, 2);
            Expect.equal(0, twice.inventory.available(Shop.TEA), BugClass.WRONG_OUTPUT, "Two pieces came in for two orders that are alike: each gets one.");
            Expect.equal(0, twice.book.open(), BugClass.WRONG_OUTPUT, "Two pieces came in for two orders that are alike: both are filled.");
        });
    }

    @Test
    void tellsListeners(Actors actors) {
        actors.run("the only thread", () -> {
            Shop shop = new Shop();
            List<String> heard = new ArrayList<>();
            Consumer<String> listener = heard::add;
            shop.log.addListener(listener);
            shop.inventory.restock(Shop.TEA, 1);
            shop.book.place("Ada", Shop.TEA, 1);
            Expect.equal(List.of("restocked tea 1", "filled Ada"), List.copyOf(heard), BugClass.WRONG_OUTPUT,
                    "When a call returns, each listener must have been told what it did, in order.");
            shop.log.removeListener(listener);
            AtomicInteger told = new AtomicInteger();
            Consumer<String> once = new Consumer<>() {
                @Override
                public void accept(String entry) {
                    told.incrementAndGet();
                    shop.log.removeListener(this);
                    shop.log.addListener(later -> told.addAndGet(100));
                }
            };
            shop.log.addListener(once);
            shop.log.addListener(entry -> told.addAndGet(10));
            try {
                shop.inventory.restock(Shop.TEA, 1);
            } catch (RuntimeException broken) {
                throw new CheckFailure(BugClass.WRONG_OUTPUT,
                        "A listener added and removed listeners while it was told, and the loop over them broke: go through a copy.",
                        "no exception", broken.getClass().getSimpleName());
            }
            int first = told.get() % 100;
            Expect.equal(11, first, BugClass.WRONG_OUTPUT, "A listener added and removed listeners while it was told, and one of the others was left out, or told twice.");
            shop.inventory.restock(Shop.TEA, 1);
            Expect.equal(21, told.get() % 100, BugClass.WRONG_OUTPUT, "A listener that was removed is still told, or another one is not.");
            Expect.equal(2, heard.size(), BugClass.WRONG_OUTPUT, "A listener that was removed is still told.");
        });
    }

    /** The listener asks from another thread, so that a lock that the caller holds is in the way even if it is re-entrant. */
    @Test
    void listenerAsksBack(Actors actors) {
        Shop shop = new Shop();
        AtomicInteger asked = new AtomicInteger();
        shop.log.addListener(entry -> {
            Thread clerk = new Thread(() -> {
                shop.book.open();
                shop.book.filled();
                shop.inventory.available(Shop.TEA);
                shop.log.entries();
                asked.incrementAndGet();
            }, "clerk");
            clerk.start();
            try {
                clerk.join();
            } catch (InterruptedException endOfCheck) {
                Thread.currentThread().interrupt();
            }
        });
        for (String how : List.of("place", "restock")) {
            actors.start("customer", () -> {
                if (how.equals("restock")) {
                    shop.book.place("Ada", Shop.TEA, 2);
                    shop.inventory.restock(Shop.TEA, 1);
                } else {
                    shop.inventory.restock("salt", 1);
                    shop.book.place("Ben", "salt", 1);
                }
            }).expectEnd(diagnosis -> new CheckFailure(BugClass.DEADLOCK,
                    "A listener that was told during " + how + "() waits for another thread, and that waits for a lock which the caller of the listener holds: call listeners with no lock held."));
        }
        Expect.equal(3, asked.get(), BugClass.WRONG_OUTPUT, "Three things happened, and a listener was not told of each of them.");
        expectHeardMeanwhile(actors);
    }

    /** Who is told does not keep others from being told: each call tells what it did itself, before it returns. */
    private static void expectHeardMeanwhile(Actors actors) {
        Shop shop = new Shop();
        Queue<String> heard = new ConcurrentLinkedQueue<>();
        AtomicBoolean inTime = new AtomicBoolean();
        shop.log.addListener(entry -> {
            heard.add(entry);
            if (entry.equals("restocked salt 1")) {
                Thread clerk = new Thread(() -> {
                    shop.inventory.restock(Shop.TEA, 1);
                    inTime.set(heard.contains("restocked tea 1"));
                }, "clerk");
                clerk.start();
                try {
                    clerk.join();
                } catch (InterruptedException endOfCheck) {
                    Thread.currentThread().interrupt();
                }
            }
        });
        actors.start("customer", () -> shop.inventory.restock("salt", 1)).expectEnd(diagnosis -> new CheckFailure(BugClass.DEADLOCK,
                "A listener that was told of one delivery waits for another thread that calls restock(), and that waits for the listener: call listeners with no lock held, and let nobody wait for its turn to tell them."));
        Expect.that(inTime.get(), BugClass.WRONG_OUTPUT,
                "While a listener was told of one delivery, another thread called restock(), and that returned before the listener had been told of it: each call must tell what it did itself, and not leave it to a thread that is still telling something else.");
    }

    @Explore(endsIgnoredWaits = true)
    void orderAndDeliveryExplored(Round round) {
        Shop shop = new Shop();
        round.thread("customer", () -> shop.book.place("Ada", Shop.TEA, 1));
        round.thread("delivery", () -> shop.inventory.restock(Shop.TEA, 1));
        round.after(() -> shop.expectBalance(1, 1));
    }

    /** Not only the book sells: whoever knows the shelf may take from it. */
    @Explore(endsIgnoredWaits = true)
    void takenExplored(Round round) {
        Shop shop = new Shop();
        shop.inventory.restock(Shop.TEA, 1);
        boolean[] got = new boolean[2];
        round.thread("customer", () -> got[0] = shop.book.place("Ada", Shop.TEA, 1));
        round.thread("who takes", () -> got[1] = shop.inventory.take(Shop.TEA, 1));
        round.after(() -> {
            String message = "One piece was on the shelf, one thread placed an order for it, and another one called take() itself: one of the two must get it."
                    + " take() must look at the shelf and change it in one step, whoever calls it.";
            Expect.that(got[0] != got[1], BugClass.CHECK_THEN_ACT, message);
            Expect.equal(0, shop.inventory.available(Shop.TEA), BugClass.CHECK_THEN_ACT, message);
        });
    }

    @Explore(endsIgnoredWaits = true)
    void twoOrdersExplored(Round round) {
        Shop shop = new Shop();
        shop.inventory.restock(Shop.TEA, 1);
        round.thread("customer 1", () -> shop.book.place("Ada", Shop.TEA, 1));
        round.thread("customer 2", () -> shop.book.place("Ben", Shop.TEA, 1));
        round.thread("delivery", () -> shop.inventory.restock(Shop.TEA, 1));
        round.after(() -> shop.expectBalance(2, 2));
    }

    @Explore(endsIgnoredWaits = true)
    void twoDeliveriesExplored(Round round) {
        Shop shop = new Shop();
        shop.book.place("Ada", Shop.TEA, 1);
        round.thread("delivery 1", () -> shop.inventory.restock(Shop.TEA, 1));
        round.thread("delivery 2", () -> shop.inventory.restock(Shop.TEA, 1));
        round.after(() -> shop.expectBalance(2, 1));
    }

    @Explore(endsIgnoredWaits = true)
    void listenersExplored(Round round) {
        AuditLog log = new AuditLog();
        AtomicInteger told = new AtomicInteger();
        log.addListener(entry -> told.incrementAndGet());
        round.thread("who records", () -> log.record("something"));
        round.thread("who listens", () -> {
            Consumer<String> late = entry -> {
            };
            log.addListener(late);
            log.removeListener(late);
        });
        round.after(() -> Expect.equal(1, told.get(), BugClass.DATA_RACE, "One listener came and went while another one was to be told, and that was not told once."));
    }

    @Explore(endsIgnoredWaits = true)
    void readersExplored(Round round) {
        Shop shop = new Shop();
        round.thread("customer", () -> {
            shop.book.place("Ada", Shop.TEA, 1);
            shop.inventory.restock(Shop.TEA, 1);
        });
        round.thread("reader", () -> {
            int left = shop.inventory.available(Shop.TEA);
            int open = shop.book.open();
            int filled = shop.book.filled().toArray().length;
            int entries = shop.log.entries().toArray().length;
            Expect.that(left <= 1 && left >= 0 && open >= 0 && open <= 1 && filled <= 1 && entries <= 2, BugClass.CHECK_THEN_ACT,
                    "One order was placed and one piece delivered, and somebody who looked meanwhile saw something that was never so.");
        });
        round.after(() -> shop.expectBalance(1, 1));
    }

    @Stress
    void busyShop(Round round) {
        Shop shop = new Shop();
        int times = round.times(15, 1);
        AtomicInteger told = new AtomicInteger();
        shop.log.addListener(entry -> told.incrementAndGet());
        for (int i = 1; i <= 3; i++) {
            String name = "customer " + i + "/";
            round.thread("customer " + i, () -> round.repeat(15, 1, step -> shop.book.place(name + step, Shop.TEA, 1)));
        }
        round.thread("delivery", () -> round.repeat(15, 1, step -> shop.inventory.restock(Shop.TEA, 2)));
        round.thread("reader", () -> round.repeat(15, 1, step -> Expect.that(
                shop.inventory.available(Shop.TEA) >= 0 && shop.book.open() >= 0 && shop.log.entries() != null, BugClass.CHECK_THEN_ACT,
                "For a moment less than nothing was on the shelf.")));
        round.after(() -> {
            shop.expectBalance(2 * times, 3 * times);
            Expect.equal(shop.log.entries().toArray().length, told.get(), BugClass.CHECK_THEN_ACT, "A listener was not told of each entry once.");
        });
    }
}

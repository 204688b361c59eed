import java.util.concurrent.CountDownLatch;

/** A stage that stops at an item until the gate opens, or until it is interrupted. */
final class Gate implements Stage {
    final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);
    private final int number;
    volatile Thread thread = Thread.currentThread();
    volatile boolean interrupted;

    /** A gate for the item of this number; others pass. */
    Gate(int number) {
        this.number = number;
    }

    void open() {
        open.countDown();
    }

    @Override
    public Item apply(Item item) throws InterruptedException {
        if (item.number() == number) {
            thread = Thread.currentThread();
            entered.countDown();
            try {
                open.await();
            } catch (InterruptedException asked) {
                interrupted = true;
                throw asked;
            }
        }
        return item;
    }
}

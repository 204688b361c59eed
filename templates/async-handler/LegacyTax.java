/** A tax library from before asynchronous code. Given. */
public final class LegacyTax {
    /** The line to the tax office. */
    @FunctionalInterface
    public interface Office {
        /** Asks for the tax on a price, in cents, and waits for the answer. */
        long assess(long cents);
    }

    private LegacyTax() {
    }

    /** Computes the tax on an order, in cents. <em>Blocks</em> the calling thread, often for 50 milliseconds. */
    public static long compute(Order order) {
        return order.office().assess(order.cents());
    }
}

import java.util.function.IntConsumer;

/** Three methods, called by three threads at once, that print 0 1 0 2 0 3 and so on up to n. */
class ZeroEvenOdd {
    private int n;

    public ZeroEvenOdd(int n) {
        this.n = n;
        // TODO: whose turn is it, and who waits for what?
    }

    /** Calls {@code printNumber.accept(0)} n times, each time before the next number. */
    public void zero(IntConsumer printNumber) throws InterruptedException {
        for (int i = 1; i <= n; i++) {
            // TODO: wait for the number before, and let the right one of the others go on
            printNumber.accept(0);
        }
    }

    /** Calls {@code printNumber.accept} with the even numbers from 2 to n, each after its zero. */
    public void even(IntConsumer printNumber) throws InterruptedException {
        for (int i = 2; i <= n; i += 2) {
            // TODO: wait for zero(), and let it know afterwards
            printNumber.accept(i);
        }
    }

    /** Calls {@code printNumber.accept} with the odd numbers from 1 to n, each after its zero. */
    public void odd(IntConsumer printNumber) throws InterruptedException {
        for (int i = 1; i <= n; i += 2) {
            // TODO: wait for zero(), and let it know afterwards
            printNumber.accept(i);
        }
    }
}

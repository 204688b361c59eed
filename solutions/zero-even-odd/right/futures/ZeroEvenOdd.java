import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;

/** A future for each callback, completed when the one before has ended. */
class ZeroEvenOdd {
    private final int n;
    private final CompletableFuture<?>[] mayPrint;

    public ZeroEvenOdd(int n) {
        this.n = n;
        mayPrint = new CompletableFuture<?>[2 * n + 1];
        for (int i = 0; i <= 2 * n; i++) {
            mayPrint[i] = new CompletableFuture<Void>();
        }
        mayPrint[0].complete(null);
    }

    public void zero(IntConsumer printNumber) {
        for (int i = 0; i < n; i++) {
            print(2 * i, 0, printNumber);
        }
    }

    public void even(IntConsumer printNumber) {
        for (int i = 2; i <= n; i += 2) {
            print(2 * i - 1, i, printNumber);
        }
    }

    public void odd(IntConsumer printNumber) {
        for (int i = 1; i <= n; i += 2) {
            print(2 * i - 1, i, printNumber);
        }
    }

    private void print(int position, int number, IntConsumer printNumber) {
        mayPrint[position].join();
        printNumber.accept(number);
        mayPrint[position + 1].complete(null);
    }
}

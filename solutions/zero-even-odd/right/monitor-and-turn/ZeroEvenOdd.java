import java.util.function.IntConsumer;

class ZeroEvenOdd {
    private final int n;
    private int printed;

    public ZeroEvenOdd(int n) {
        this.n = n;
    }

    public void zero(IntConsumer printNumber) throws InterruptedException {
        for (int i = 1; i <= n; i++) {
            print(2 * i - 2, 0, printNumber);
        }
    }

    public void even(IntConsumer printNumber) throws InterruptedException {
        for (int i = 2; i <= n; i += 2) {
            print(2 * i - 1, i, printNumber);
        }
    }

    public void odd(IntConsumer printNumber) throws InterruptedException {
        for (int i = 1; i <= n; i += 2) {
            print(2 * i - 1, i, printNumber);
        }
    }

    /** Prints {@code number} when {@code position} others are printed. */
    private synchronized void print(int position, int number, IntConsumer printNumber) throws InterruptedException {
        while (printed != position) {
            wait();
        }
        printNumber.accept(number);
        printed++;
        notifyAll();
    }
}

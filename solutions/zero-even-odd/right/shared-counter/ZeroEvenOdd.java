import java.util.function.IntConsumer;

/** The loops ask the shared counter, so whoever prints the last number wakes those who still wait. */
class ZeroEvenOdd {
    private int n;
    private int current = 1;
    private boolean zeroIsNext = true;

    public ZeroEvenOdd(int n) {
        this.n = n;
    }

    public synchronized void zero(IntConsumer printNumber) throws InterruptedException {
        while (true) {
            while (current <= n && !zeroIsNext) {
                wait();
            }
            if (current > n) {
                return;
            }
            printNumber.accept(0);
            zeroIsNext = false;
            notifyAll();
        }
    }

    public synchronized void even(IntConsumer printNumber) throws InterruptedException {
        number(0, printNumber);
    }

    public synchronized void odd(IntConsumer printNumber) throws InterruptedException {
        number(1, printNumber);
    }

    private void number(int remainder, IntConsumer printNumber) throws InterruptedException {
        while (true) {
            while (current <= n && (zeroIsNext || current % 2 != remainder)) {
                wait();
            }
            if (current > n) {
                return;
            }
            printNumber.accept(current);
            current++;
            zeroIsNext = true;
            notifyAll();
        }
    }
}

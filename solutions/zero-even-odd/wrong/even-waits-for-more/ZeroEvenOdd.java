// Wrong: even() loops while the counter is not beyond n, and waits for a number that never comes.
import java.util.function.IntConsumer;

class ZeroEvenOdd {
    private final int n;
    private int current = 1;
    private boolean zeroIsNext = true;

    public ZeroEvenOdd(int n) {
        this.n = n;
    }

    public synchronized void zero(IntConsumer printNumber) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            while (!zeroIsNext) {
                wait();
            }
            printNumber.accept(0);
            zeroIsNext = false;
            notifyAll();
        }
    }

    public synchronized void even(IntConsumer printNumber) throws InterruptedException {
        while (current <= n) {
            while (zeroIsNext || current % 2 != 0) {
                wait();
            }
            printNumber.accept(current);
            current++;
            zeroIsNext = true;
            notifyAll();
        }
    }

    public synchronized void odd(IntConsumer printNumber) throws InterruptedException {
        while (current <= n) {
            while (zeroIsNext || current % 2 != 1) {
                wait();
            }
            printNumber.accept(current);
            current++;
            zeroIsNext = true;
            notifyAll();
        }
    }
}

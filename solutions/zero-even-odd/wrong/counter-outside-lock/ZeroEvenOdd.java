// Wrong: the loops read the shared counter without the lock.
import java.util.function.IntConsumer;

class ZeroEvenOdd {
    private final int n;
    private int current = 1;
    private boolean zeroIsNext = true;

    public ZeroEvenOdd(int n) {
        this.n = n;
    }

    public void zero(IntConsumer printNumber) throws InterruptedException {
        while (current <= n) {
            synchronized (this) {
                while (current <= n && !zeroIsNext) {
                    wait();
                }
                if (current <= n) {
                    printNumber.accept(0);
                    zeroIsNext = false;
                    notifyAll();
                }
            }
        }
    }

    public void even(IntConsumer printNumber) throws InterruptedException {
        number(0, printNumber);
    }

    public void odd(IntConsumer printNumber) throws InterruptedException {
        number(1, printNumber);
    }

    private void number(int remainder, IntConsumer printNumber) throws InterruptedException {
        while (current <= n) {
            synchronized (this) {
                while (current <= n && (zeroIsNext || current % 2 != remainder)) {
                    wait();
                }
                if (current <= n) {
                    printNumber.accept(current++);
                    zeroIsNext = true;
                    notifyAll();
                }
            }
        }
    }
}

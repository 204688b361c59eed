// Wrong: odd() waits for a permit with the monitor held that zero() needs to give it.
import java.util.concurrent.Semaphore;
import java.util.function.IntConsumer;

class ZeroEvenOdd {
    private final int n;
    private final Semaphore number = new Semaphore(0);
    private final Semaphore zero = new Semaphore(1);
    private int count = 1;

    public ZeroEvenOdd(int n) {
        this.n = n;
    }

    public synchronized void zero(IntConsumer printNumber) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            while (zero.availablePermits() == 0) {
                wait();
            }
            zero.acquire();
            printNumber.accept(0);
            number.release();
            notifyAll();
        }
    }

    public synchronized void even(IntConsumer printNumber) throws InterruptedException {
        for (int i = 2; i <= n; i += 2) {
            print(0, printNumber);
        }
    }

    public synchronized void odd(IntConsumer printNumber) throws InterruptedException {
        for (int i = 1; i <= n; i += 2) {
            print(1, printNumber);
        }
    }

    private void print(int remainder, IntConsumer printNumber) throws InterruptedException {
        while (count % 2 != remainder) {
            wait();
        }
        number.acquire();
        printNumber.accept(count);
        count++;
        zero.release();
        notifyAll();
    }
}

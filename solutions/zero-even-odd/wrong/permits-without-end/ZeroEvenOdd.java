// Wrong: all loops ask a shared counter, and at the end nobody lets the others through.
import java.util.concurrent.Semaphore;
import java.util.function.IntConsumer;

class ZeroEvenOdd {
    private final int n;
    private volatile int current = 1;
    private final Semaphore zero = new Semaphore(1);
    private final Semaphore even = new Semaphore(0);
    private final Semaphore odd = new Semaphore(0);

    public ZeroEvenOdd(int n) {
        this.n = n;
    }

    public void zero(IntConsumer printNumber) throws InterruptedException {
        while (current <= n) {
            zero.acquire();
            if (current > n) {
                return;
            }
            printNumber.accept(0);
            (current % 2 == 0 ? even : odd).release();
        }
    }

    public void even(IntConsumer printNumber) throws InterruptedException {
        while (current <= n) {
            even.acquire();
            printNumber.accept(current);
            current = current + 1;
            zero.release();
        }
    }

    public void odd(IntConsumer printNumber) throws InterruptedException {
        while (current <= n) {
            odd.acquire();
            printNumber.accept(current);
            current = current + 1;
            zero.release();
        }
    }
}

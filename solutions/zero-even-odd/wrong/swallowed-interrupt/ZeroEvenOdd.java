// Wrong: an interrupt ends the wait, is forgotten, and the number is printed before its turn.
import java.util.concurrent.Semaphore;
import java.util.function.IntConsumer;

class ZeroEvenOdd {
    private final int n;
    private final Semaphore zero = new Semaphore(1);
    private final Semaphore even = new Semaphore(0);
    private final Semaphore odd = new Semaphore(0);

    public ZeroEvenOdd(int n) {
        this.n = n;
    }

    public void zero(IntConsumer printNumber) {
        for (int i = 1; i <= n; i++) {
            pass(zero);
            printNumber.accept(0);
            (i % 2 == 0 ? even : odd).release();
        }
    }

    public void even(IntConsumer printNumber) {
        for (int i = 2; i <= n; i += 2) {
            pass(even);
            printNumber.accept(i);
            zero.release();
        }
    }

    public void odd(IntConsumer printNumber) {
        for (int i = 1; i <= n; i += 2) {
            pass(odd);
            printNumber.accept(i);
            zero.release();
        }
    }

    private static void pass(Semaphore semaphore) {
        try {
            semaphore.acquire();
        } catch (InterruptedException e) {
            e.printStackTrace();
        }
    }
}

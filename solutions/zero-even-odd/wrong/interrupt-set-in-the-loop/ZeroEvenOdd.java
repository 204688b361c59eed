// Wrong: once interrupted, acquire() throws at once each time, also when there is a permit: the thread turns round for ever.
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
            take(zero);
            printNumber.accept(0);
            (i % 2 == 0 ? even : odd).release();
        }
    }

    public void even(IntConsumer printNumber) {
        for (int i = 2; i <= n; i += 2) {
            take(even);
            printNumber.accept(i);
            zero.release();
        }
    }

    public void odd(IntConsumer printNumber) {
        for (int i = 1; i <= n; i += 2) {
            take(odd);
            printNumber.accept(i);
            zero.release();
        }
    }

    private static void take(Semaphore turn) {
        while (true) {
            try {
                turn.acquire();
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

// Wrong: the condition is checked once, before the wait, and notifyAll() wakes everybody.
import java.util.function.IntConsumer;

class ZeroEvenOdd {
    private final int n;
    private int turn;

    public ZeroEvenOdd(int n) {
        this.n = n;
    }

    public synchronized void zero(IntConsumer printNumber) throws InterruptedException {
        for (int i = 1; i <= n; i++) {
            if (turn != 0) {
                wait();
            }
            printNumber.accept(0);
            turn = i % 2 == 1 ? 1 : 2;
            notifyAll();
        }
    }

    public synchronized void even(IntConsumer printNumber) throws InterruptedException {
        for (int i = 2; i <= n; i += 2) {
            if (turn != 2) {
                wait();
            }
            printNumber.accept(i);
            turn = 0;
            notifyAll();
        }
    }

    public synchronized void odd(IntConsumer printNumber) throws InterruptedException {
        for (int i = 1; i <= n; i += 2) {
            if (turn != 1) {
                wait();
            }
            printNumber.accept(i);
            turn = 0;
            notifyAll();
        }
    }
}

// Wrong: three threads wait on one monitor for different things, and notify() may wake one that can't go on.
import java.util.function.IntConsumer;

class ZeroEvenOdd {
    private final int n;
    private int turn;

    public ZeroEvenOdd(int n) {
        this.n = n;
    }

    public synchronized void zero(IntConsumer printNumber) throws InterruptedException {
        for (int i = 1; i <= n; i++) {
            while (turn != 0) {
                wait();
            }
            printNumber.accept(0);
            turn = i % 2 == 1 ? 1 : 2;
            notify();
        }
    }

    public synchronized void even(IntConsumer printNumber) throws InterruptedException {
        for (int i = 2; i <= n; i += 2) {
            while (turn != 2) {
                wait();
            }
            printNumber.accept(i);
            turn = 0;
            notify();
        }
    }

    public synchronized void odd(IntConsumer printNumber) throws InterruptedException {
        for (int i = 1; i <= n; i += 2) {
            while (turn != 1) {
                wait();
            }
            printNumber.accept(i);
            turn = 0;
            notify();
        }
    }
}

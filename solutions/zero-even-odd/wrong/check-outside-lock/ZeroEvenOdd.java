// Wrong: between the check and the wait the signal may come and go.
import java.util.function.IntConsumer;

class ZeroEvenOdd {
    private final int n;
    private final Object lock = new Object();
    private volatile int turn;

    public ZeroEvenOdd(int n) {
        this.n = n;
    }

    public void zero(IntConsumer printNumber) throws InterruptedException {
        for (int i = 1; i <= n; i++) {
            print(0, 0, i % 2 == 1 ? 1 : 2, printNumber);
        }
    }

    public void even(IntConsumer printNumber) throws InterruptedException {
        for (int i = 2; i <= n; i += 2) {
            print(2, i, 0, printNumber);
        }
    }

    public void odd(IntConsumer printNumber) throws InterruptedException {
        for (int i = 1; i <= n; i += 2) {
            print(1, i, 0, printNumber);
        }
    }

    private void print(int mine, int number, int next, IntConsumer printNumber) throws InterruptedException {
        while (turn != mine) {
            synchronized (lock) {
                lock.wait();
            }
        }
        printNumber.accept(number);
        turn = next;
        synchronized (lock) {
            lock.notifyAll();
        }
    }
}

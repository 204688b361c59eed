import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;

class ZeroEvenOdd {
    private static final int ZERO = 0;
    private static final int ODD = 1;
    private static final int EVEN = 2;

    private final int n;
    private final Lock lock = new ReentrantLock();
    private final Condition[] turns = {lock.newCondition(), lock.newCondition(), lock.newCondition()};
    private int turn = ZERO;

    public ZeroEvenOdd(int n) {
        this.n = n;
    }

    public void zero(IntConsumer printNumber) throws InterruptedException {
        for (int i = 1; i <= n; i++) {
            print(ZERO, 0, i % 2 == 0 ? EVEN : ODD, printNumber);
        }
    }

    public void even(IntConsumer printNumber) throws InterruptedException {
        for (int i = 2; i <= n; i += 2) {
            print(EVEN, i, ZERO, printNumber);
        }
    }

    public void odd(IntConsumer printNumber) throws InterruptedException {
        for (int i = 1; i <= n; i += 2) {
            print(ODD, i, ZERO, printNumber);
        }
    }

    private void print(int mine, int number, int next, IntConsumer printNumber) throws InterruptedException {
        lock.lock();
        try {
            while (turn != mine) {
                turns[mine].await();
            }
            printNumber.accept(number);
            turn = next;
            turns[next].signal();
        } finally {
            lock.unlock();
        }
    }
}

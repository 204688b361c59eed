import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

class ZeroEvenOdd {
    private final int n;
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicReferenceArray<Thread> threads = new AtomicReferenceArray<>(3);

    public ZeroEvenOdd(int n) {
        this.n = n;
    }

    public void zero(IntConsumer printNumber) {
        threads.set(0, Thread.currentThread());
        for (int i = 1; i <= n; i++) {
            print(0, 0, i % 2 == 0 ? 2 : 1, printNumber);
        }
    }

    public void even(IntConsumer printNumber) {
        threads.set(2, Thread.currentThread());
        for (int i = 2; i <= n; i += 2) {
            print(2, i, 0, printNumber);
        }
    }

    public void odd(IntConsumer printNumber) {
        threads.set(1, Thread.currentThread());
        for (int i = 1; i <= n; i += 2) {
            print(1, i, 0, printNumber);
        }
    }

    private void print(int mine, int number, int next, IntConsumer printNumber) {
        while (turn.get() != mine) {
            LockSupport.park(this);
        }
        printNumber.accept(number);
        turn.set(next);
        LockSupport.unpark(threads.get(next));
    }
}

import java.util.concurrent.SynchronousQueue;
import java.util.function.IntConsumer;

/** zero() hands the number to who must print it; 0 means that there is none any more. */
class ZeroEvenOdd {
    private final int n;
    private final SynchronousQueue<Integer> forEven = new SynchronousQueue<>();
    private final SynchronousQueue<Integer> forOdd = new SynchronousQueue<>();
    private final SynchronousQueue<Integer> done = new SynchronousQueue<>();

    public ZeroEvenOdd(int n) {
        this.n = n;
    }

    public void zero(IntConsumer printNumber) throws InterruptedException {
        for (int i = 1; i <= n; i++) {
            printNumber.accept(0);
            (i % 2 == 0 ? forEven : forOdd).put(i);
            done.take();
        }
        forEven.put(0);
        forOdd.put(0);
    }

    public void even(IntConsumer printNumber) throws InterruptedException {
        printAll(forEven, printNumber);
    }

    public void odd(IntConsumer printNumber) throws InterruptedException {
        printAll(forOdd, printNumber);
    }

    private void printAll(SynchronousQueue<Integer> mine, IntConsumer printNumber) throws InterruptedException {
        for (int number = mine.take(); number > 0; number = mine.take()) {
            printNumber.accept(number);
            done.put(number);
        }
    }
}

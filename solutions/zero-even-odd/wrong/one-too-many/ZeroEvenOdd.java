// Wrong: the loops run up to n on a counter that starts at 0.
import java.util.function.IntConsumer;

class ZeroEvenOdd {
    private final int n;
    private int number;
    private boolean zeroIsNext = true;

    public ZeroEvenOdd(int n) {
        this.n = n;
    }

    public synchronized void zero(IntConsumer printNumber) throws InterruptedException {
        while (number <= n) {
            while (!zeroIsNext) {
                wait();
            }
            printNumber.accept(0);
            zeroIsNext = false;
            notifyAll();
        }
    }

    public synchronized void even(IntConsumer printNumber) throws InterruptedException {
        print(1, printNumber);
    }

    public synchronized void odd(IntConsumer printNumber) throws InterruptedException {
        print(0, printNumber);
    }

    private void print(int remainder, IntConsumer printNumber) throws InterruptedException {
        while (number <= n) {
            while (zeroIsNext || number % 2 != remainder) {
                wait();
            }
            number++;
            printNumber.accept(number);
            zeroIsNext = true;
            notifyAll();
        }
    }
}

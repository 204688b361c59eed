// Wrong: fizz() counts on without the lock.
import java.util.function.IntConsumer;

class FizzBuzz {
    private final int n;
    private int next = 1;

    public FizzBuzz(int n) {
        this.n = n;
    }

    public void fizz(Runnable printFizz) throws InterruptedException {
        while (true) {
            synchronized (this) {
                while (next <= n && (next % 3 != 0 || next % 5 == 0)) {
                    wait();
                }
                if (next > n) {
                    return;
                }
            }
            printFizz.run();
            next++;
            synchronized (this) {
                notifyAll();
            }
        }
    }

    public synchronized void buzz(Runnable printBuzz) throws InterruptedException {
        while (true) {
            while (next <= n && (next % 3 == 0 || next % 5 != 0)) {
                wait();
            }
            if (next > n) {
                return;
            }
            printBuzz.run();
            next++;
            notifyAll();
        }
    }

    public synchronized void fizzbuzz(Runnable printFizzBuzz) throws InterruptedException {
        while (true) {
            while (next <= n && next % 15 != 0) {
                wait();
            }
            if (next > n) {
                return;
            }
            printFizzBuzz.run();
            next++;
            notifyAll();
        }
    }

    public synchronized void number(IntConsumer printNumber) throws InterruptedException {
        while (true) {
            while (next <= n && (next % 3 == 0 || next % 5 == 0)) {
                wait();
            }
            if (next > n) {
                return;
            }
            printNumber.accept(next++);
            notifyAll();
        }
    }
}

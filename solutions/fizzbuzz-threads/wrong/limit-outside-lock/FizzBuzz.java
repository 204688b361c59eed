// Wrong: i <= n is looked at without the lock; before the lock is there, the last word may be out.
import java.util.function.IntConsumer;

class FizzBuzz {
    private final int n;
    private volatile int i = 1;

    public FizzBuzz(int n) {
        this.n = n;
    }

    public void fizz(Runnable printFizz) throws InterruptedException {
        while (i <= n) {
            synchronized (this) {
                if (i % 3 == 0 && i % 5 != 0) {
                    printFizz.run();
                    i++;
                    notifyAll();
                } else {
                    wait();
                }
            }
        }
    }

    public void buzz(Runnable printBuzz) throws InterruptedException {
        while (i <= n) {
            synchronized (this) {
                if (i % 5 == 0 && i % 3 != 0) {
                    printBuzz.run();
                    i++;
                    notifyAll();
                } else {
                    wait();
                }
            }
        }
    }

    public void fizzbuzz(Runnable printFizzBuzz) throws InterruptedException {
        while (i <= n) {
            synchronized (this) {
                if (i % 15 == 0) {
                    printFizzBuzz.run();
                    i++;
                    notifyAll();
                } else {
                    wait();
                }
            }
        }
    }

    public void number(IntConsumer printNumber) throws InterruptedException {
        while (i <= n) {
            synchronized (this) {
                if (i % 3 != 0 && i % 5 != 0) {
                    printNumber.accept(i);
                    i++;
                    notifyAll();
                } else {
                    wait();
                }
            }
        }
    }
}

// Wrong: the others wait for one more permit, which number() does not give.
import java.util.concurrent.Semaphore;
import java.util.function.IntConsumer;

class FizzBuzz {
    private final int n;
    private volatile int current = 1;
    private final Semaphore fizz = new Semaphore(0);
    private final Semaphore buzz = new Semaphore(0);
    private final Semaphore fizzbuzz = new Semaphore(0);
    private final Semaphore number = new Semaphore(1);

    public FizzBuzz(int n) {
        this.n = n;
    }

    public void fizz(Runnable printFizz) throws InterruptedException {
        print(fizz, printFizz);
    }

    public void buzz(Runnable printBuzz) throws InterruptedException {
        print(buzz, printBuzz);
    }

    public void fizzbuzz(Runnable printFizzBuzz) throws InterruptedException {
        print(fizzbuzz, printFizzBuzz);
    }

    private void print(Semaphore mine, Runnable print) throws InterruptedException {
        while (current <= n) {
            mine.acquire();
            print.run();
            number.release();
        }
    }

    public void number(IntConsumer printNumber) throws InterruptedException {
        for (int i = 1; i <= n; i++) {
            number.acquire();
            current = i;
            if (i % 15 == 0) {
                fizzbuzz.release();
            } else if (i % 5 == 0) {
                buzz.release();
            } else if (i % 3 == 0) {
                fizz.release();
            } else {
                printNumber.accept(i);
                number.release();
            }
        }
        current = n + 1;
    }
}

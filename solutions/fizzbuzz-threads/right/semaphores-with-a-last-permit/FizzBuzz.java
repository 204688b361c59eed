import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;

/** The others loop until number() says that it is over, and gives each a last permit. */
class FizzBuzz {
    private int n;
    private Semaphore fizz = new Semaphore(0);
    private Semaphore buzz = new Semaphore(0);
    private Semaphore fizzbuzz = new Semaphore(0);
    private Semaphore number = new Semaphore(1);
    private AtomicBoolean over = new AtomicBoolean();

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
        while (true) {
            mine.acquire();
            if (over.get()) {
                return;
            }
            print.run();
            number.release();
        }
    }

    public void number(IntConsumer printNumber) throws InterruptedException {
        for (int i = 1; i <= n; i++) {
            number.acquire();
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
        number.acquire();
        over.set(true);
        fizz.release();
        buzz.release();
        fizzbuzz.release();
    }
}

import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;

/** A latch for each number, which opens when the one before is printed. */
class FizzBuzz {
    private final int n;
    private final CountDownLatch[] mayPrint;

    public FizzBuzz(int n) {
        this.n = n;
        mayPrint = new CountDownLatch[n + 2];
        for (int i = 0; i < mayPrint.length; i++) {
            mayPrint[i] = new CountDownLatch(1);
        }
        mayPrint[1].countDown();
    }

    public void fizz(Runnable printFizz) throws InterruptedException {
        for (int i = 3; i <= n; i += 3) {
            if (i % 15 != 0) {
                print(i, printFizz);
            }
        }
    }

    public void buzz(Runnable printBuzz) throws InterruptedException {
        for (int i = 5; i <= n; i += 5) {
            if (i % 15 != 0) {
                print(i, printBuzz);
            }
        }
    }

    public void fizzbuzz(Runnable printFizzBuzz) throws InterruptedException {
        for (int i = 15; i <= n; i += 15) {
            print(i, printFizzBuzz);
        }
    }

    public void number(IntConsumer printNumber) throws InterruptedException {
        for (int i = 1; i <= n; i++) {
            if (i % 3 != 0 && i % 5 != 0) {
                int number = i;
                print(i, () -> printNumber.accept(number));
            }
        }
    }

    private void print(int i, Runnable print) throws InterruptedException {
        mayPrint[i].await();
        print.run();
        mayPrint[i + 1].countDown();
    }
}

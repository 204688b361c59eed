// Wrong: an interrupt ends the wait, is forgotten, and the word is printed before its turn.
import java.util.concurrent.Semaphore;
import java.util.function.IntConsumer;

class FizzBuzz {
    private final int n;
    private final Semaphore fizz = new Semaphore(0);
    private final Semaphore buzz = new Semaphore(0);
    private final Semaphore fizzbuzz = new Semaphore(0);
    private final Semaphore number = new Semaphore(0);

    public FizzBuzz(int n) {
        this.n = n;
    }

    public void fizz(Runnable printFizz) {
        for (int i = 3; i <= n; i += 3) {
            if (i % 5 != 0) {
                pass(fizz);
                printFizz.run();
                number.release();
            }
        }
    }

    public void buzz(Runnable printBuzz) {
        for (int i = 5; i <= n; i += 5) {
            if (i % 3 != 0) {
                pass(buzz);
                printBuzz.run();
                number.release();
            }
        }
    }

    public void fizzbuzz(Runnable printFizzBuzz) {
        for (int i = 15; i <= n; i += 15) {
            pass(fizzbuzz);
            printFizzBuzz.run();
            number.release();
        }
    }

    public void number(IntConsumer printNumber) {
        for (int i = 1; i <= n; i++) {
            if (i % 3 != 0 && i % 5 != 0) {
                printNumber.accept(i);
                continue;
            }
            (i % 15 == 0 ? fizzbuzz : i % 3 == 0 ? fizz : buzz).release();
            pass(number);
        }
    }

    private static void pass(Semaphore semaphore) {
        try {
            semaphore.acquire();
        } catch (InterruptedException e) {
            e.printStackTrace();
        }
    }
}

// Wrong: all spin on a plain field.
import java.util.function.IntConsumer;

class FizzBuzz {
    private final int n;
    private int next = 1;

    public FizzBuzz(int n) {
        this.n = n;
    }

    public void fizz(Runnable printFizz) throws InterruptedException {
        while (next <= n) {
            if (next % 3 == 0 && next % 5 != 0) {
                printFizz.run();
                next++;
            }
        }
    }

    public void buzz(Runnable printBuzz) throws InterruptedException {
        while (next <= n) {
            if (next % 3 != 0 && next % 5 == 0) {
                printBuzz.run();
                next++;
            }
        }
    }

    public void fizzbuzz(Runnable printFizzBuzz) throws InterruptedException {
        while (next <= n) {
            if (next % 15 == 0) {
                printFizzBuzz.run();
                next++;
            }
        }
    }

    public void number(IntConsumer printNumber) throws InterruptedException {
        while (next <= n) {
            if (next % 3 != 0 && next % 5 != 0) {
                printNumber.accept(next);
                next++;
            }
        }
    }
}

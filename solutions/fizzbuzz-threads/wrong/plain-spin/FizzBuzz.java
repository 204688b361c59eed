// Wrong: all spin on a plain field.
import java.util.function.IntConsumer;

class FizzBuzz {
    private final int n;
    private int next = 1;

    public FizzBuzz(int n) {
        this.n = n;
    }

    public void fizz(Runnable printFizz) throws InterruptedException {
        for (int i = next; i <= n; i = next) {
            if (i % 3 == 0 && i % 5 != 0) {
                printFizz.run();
                next = i + 1;
            }
        }
    }

    public void buzz(Runnable printBuzz) throws InterruptedException {
        for (int i = next; i <= n; i = next) {
            if (i % 3 != 0 && i % 5 == 0) {
                printBuzz.run();
                next = i + 1;
            }
        }
    }

    public void fizzbuzz(Runnable printFizzBuzz) throws InterruptedException {
        for (int i = next; i <= n; i = next) {
            if (i % 15 == 0) {
                printFizzBuzz.run();
                next = i + 1;
            }
        }
    }

    public void number(IntConsumer printNumber) throws InterruptedException {
        for (int i = next; i <= n; i = next) {
            if (i % 3 != 0 && i % 5 != 0) {
                printNumber.accept(i);
                next = i + 1;
            }
        }
    }
}

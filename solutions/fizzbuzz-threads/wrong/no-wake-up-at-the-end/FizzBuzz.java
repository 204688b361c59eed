// Wrong: whoever prints the last word just goes; the others are not told that it is over.
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

class FizzBuzz {
    private final int n;
    private int next = 1;

    public FizzBuzz(int n) {
        this.n = n;
    }

    public void fizz(Runnable printFizz) throws InterruptedException {
        print(i -> i % 3 == 0 && i % 5 != 0, i -> printFizz.run());
    }

    public void buzz(Runnable printBuzz) throws InterruptedException {
        print(i -> i % 3 != 0 && i % 5 == 0, i -> printBuzz.run());
    }

    public void fizzbuzz(Runnable printFizzBuzz) throws InterruptedException {
        print(i -> i % 15 == 0, i -> printFizzBuzz.run());
    }

    public void number(IntConsumer printNumber) throws InterruptedException {
        print(i -> i % 3 != 0 && i % 5 != 0, printNumber);
    }

    private synchronized void print(IntPredicate mine, IntConsumer print) throws InterruptedException {
        while (true) {
            while (next <= n && !mine.test(next)) {
                wait();
            }
            if (next > n) {
                return;
            }
            print.accept(next);
            if (++next > n) {
                return;
            }
            notifyAll();
        }
    }
}

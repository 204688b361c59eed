// Wrong: once interrupted, wait() throws at once each time, and the thread turns round and round with the monitor held.
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

class FizzBuzz {
    private final int n;
    private int next = 1;

    public FizzBuzz(int n) {
        this.n = n;
    }

    public void fizz(Runnable printFizz) {
        play(i -> i % 3 == 0 && i % 5 != 0, i -> printFizz.run());
    }

    public void buzz(Runnable printBuzz) {
        play(i -> i % 5 == 0 && i % 3 != 0, i -> printBuzz.run());
    }

    public void fizzbuzz(Runnable printFizzBuzz) {
        play(i -> i % 15 == 0, i -> printFizzBuzz.run());
    }

    public void number(IntConsumer printNumber) {
        play(i -> i % 3 != 0 && i % 5 != 0, printNumber);
    }

    private synchronized void play(IntPredicate mine, IntConsumer print) {
        while (next <= n) {
            if (mine.test(next)) {
                print.accept(next);
                next++;
                notifyAll();
                continue;
            }
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

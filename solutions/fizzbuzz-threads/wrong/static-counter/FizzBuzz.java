// Wrong: what comes next is static.
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

class FizzBuzz {
    private static final AtomicInteger NEXT = new AtomicInteger(1);
    private final int n;

    public FizzBuzz(int n) {
        this.n = n;
        NEXT.set(1);
    }

    public void fizz(Runnable printFizz) {
        print(i -> i % 3 == 0 && i % 5 != 0, i -> printFizz.run());
    }

    public void buzz(Runnable printBuzz) {
        print(i -> i % 3 != 0 && i % 5 == 0, i -> printBuzz.run());
    }

    public void fizzbuzz(Runnable printFizzBuzz) {
        print(i -> i % 15 == 0, i -> printFizzBuzz.run());
    }

    public void number(IntConsumer printNumber) {
        print(i -> i % 3 != 0 && i % 5 != 0, printNumber);
    }

    private void print(IntPredicate mine, IntConsumer print) {
        for (int i = NEXT.get(); i <= n; i = NEXT.get()) {
            if (mine.test(i)) {
                print.accept(i);
                NEXT.incrementAndGet();
            } else {
                Thread.yield();
            }
        }
    }
}

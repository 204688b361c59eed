// Wrong: fizz() looks at the counter twice; between the two looks buzz's turn may have come and gone.
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

class FizzBuzz {
    private final int n;
    private final AtomicInteger counter = new AtomicInteger(1);

    public FizzBuzz(int n) {
        this.n = n;
    }

    public void fizz(Runnable printFizz) {
        while (counter.get() <= n) {
            if (counter.get() % 3 == 0 && counter.get() % 5 != 0) {
                printFizz.run();
                counter.incrementAndGet();
            }
            Thread.yield();
        }
    }

    public void buzz(Runnable printBuzz) {
        while (counter.get() <= n) {
            if (counter.get() % 5 == 0 && counter.get() % 3 != 0) {
                printBuzz.run();
                counter.incrementAndGet();
            }
            Thread.yield();
        }
    }

    public void fizzbuzz(Runnable printFizzBuzz) {
        while (counter.get() <= n) {
            if (counter.get() % 15 == 0) {
                printFizzBuzz.run();
                counter.incrementAndGet();
            }
            Thread.yield();
        }
    }

    public void number(IntConsumer printNumber) {
        while (counter.get() <= n) {
            if (counter.get() % 3 != 0 && counter.get() % 5 != 0) {
                printNumber.accept(counter.get());
                counter.incrementAndGet();
            }
            Thread.yield();
        }
    }
}

// Wrong: the counter says that the next one may go before the word is out.
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

class FizzBuzz {
    private final int n;
    private final AtomicInteger counter = new AtomicInteger(1);

    public FizzBuzz(int n) {
        this.n = n;
    }

    public void fizz(Runnable printFizz) {
        for (int i = counter.get(); i <= n; i = counter.get()) {
            if (i % 3 == 0 && i % 5 != 0) {
                counter.incrementAndGet();
                printFizz.run();
            } else {
                Thread.yield();
            }
        }
    }

    public void buzz(Runnable printBuzz) {
        for (int i = counter.get(); i <= n; i = counter.get()) {
            if (i % 3 != 0 && i % 5 == 0) {
                counter.incrementAndGet();
                printBuzz.run();
            } else {
                Thread.yield();
            }
        }
    }

    public void fizzbuzz(Runnable printFizzBuzz) {
        for (int i = counter.get(); i <= n; i = counter.get()) {
            if (i % 15 == 0) {
                counter.incrementAndGet();
                printFizzBuzz.run();
            } else {
                Thread.yield();
            }
        }
    }

    public void number(IntConsumer printNumber) {
        for (int i = counter.get(); i <= n; i = counter.get()) {
            if (i % 3 != 0 && i % 5 != 0) {
                counter.incrementAndGet();
                printNumber.accept(i);
            } else {
                Thread.yield();
            }
        }
    }
}

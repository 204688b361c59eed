import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.function.IntConsumer;

/** number() sends the numbers to who must print them; 0 ends a loop. */
class FizzBuzz {
    private final int n;
    private final LinkedBlockingQueue<Integer> fizz = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Integer> buzz = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Integer> fizzbuzz = new LinkedBlockingQueue<>();
    private final SynchronousQueue<Integer> printed = new SynchronousQueue<>();

    public FizzBuzz(int n) {
        this.n = n;
    }

    public void fizz(Runnable printFizz) throws InterruptedException {
        serve(fizz, printFizz);
    }

    public void buzz(Runnable printBuzz) throws InterruptedException {
        serve(buzz, printBuzz);
    }

    public void fizzbuzz(Runnable printFizzBuzz) throws InterruptedException {
        serve(fizzbuzz, printFizzBuzz);
    }

    private void serve(LinkedBlockingQueue<Integer> mine, Runnable print) throws InterruptedException {
        for (int i = mine.take(); i != 0; i = mine.take()) {
            print.run();
            printed.put(i);
        }
    }

    public void number(IntConsumer printNumber) throws InterruptedException {
        for (int i = 1; i <= n; i++) {
            if (i % 3 != 0 && i % 5 != 0) {
                printNumber.accept(i);
                continue;
            }
            (i % 15 == 0 ? fizzbuzz : i % 3 == 0 ? fizz : buzz).add(i);
            printed.take();
        }
        fizz.add(0);
        buzz.add(0);
        fizzbuzz.add(0);
    }
}

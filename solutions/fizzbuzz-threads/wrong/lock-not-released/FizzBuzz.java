// Wrong: whoever finds that it is over leaves with the lock held.
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

class FizzBuzz {
    private final int n;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
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

    private void print(IntPredicate mine, IntConsumer print) throws InterruptedException {
        while (true) {
            lock.lock();
            while (next <= n && !mine.test(next)) {
                changed.await();
            }
            if (next > n) {
                return;
            }
            print.accept(next++);
            changed.signalAll();
            lock.unlock();
        }
    }
}

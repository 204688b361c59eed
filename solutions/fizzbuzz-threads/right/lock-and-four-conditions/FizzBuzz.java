import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;

/** One condition for each kind of number; whoever counts on wakes the one whose kind comes next, at the end all. */
class FizzBuzz {
    private final int n;
    private final Lock lock = new ReentrantLock();
    private final Condition[] kinds = {lock.newCondition(), lock.newCondition(), lock.newCondition(), lock.newCondition()};
    private int next = 1;

    public FizzBuzz(int n) {
        this.n = n;
    }

    public void fizz(Runnable printFizz) throws InterruptedException {
        print(1, i -> printFizz.run());
    }

    public void buzz(Runnable printBuzz) throws InterruptedException {
        print(2, i -> printBuzz.run());
    }

    public void fizzbuzz(Runnable printFizzBuzz) throws InterruptedException {
        print(3, i -> printFizzBuzz.run());
    }

    public void number(IntConsumer printNumber) throws InterruptedException {
        print(0, printNumber);
    }

    private static int kind(int i) {
        return (i % 3 == 0 ? 1 : 0) + (i % 5 == 0 ? 2 : 0);
    }

    private void print(int mine, IntConsumer print) throws InterruptedException {
        lock.lock();
        try {
            while (true) {
                while (next <= n && kind(next) != mine) {
                    kinds[mine].await();
                }
                if (next > n) {
                    return;
                }
                print.accept(next++);
                if (next > n) {
                    for (Condition kind : kinds) {
                        kind.signalAll();
                    }
                } else {
                    kinds[kind(next)].signal();
                }
            }
        } finally {
            lock.unlock();
        }
    }
}

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

class FooBar {
    private final int n;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition fooMayGo = lock.newCondition();
    private final Condition barMayGo = lock.newCondition();
    private int printed;

    public FooBar(int n) {
        this.n = n;
    }

    public void foo(Runnable printFoo) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            turn(2 * i, fooMayGo, printFoo, barMayGo);
        }
    }

    public void bar(Runnable printBar) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            turn(2 * i + 1, barMayGo, printBar, fooMayGo);
        }
    }

    private void turn(int number, Condition mine, Runnable print, Condition others) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (printed != number) {
                mine.await();
            }
            print.run();
            printed++;
            others.signal();
        } finally {
            lock.unlock();
        }
    }
}

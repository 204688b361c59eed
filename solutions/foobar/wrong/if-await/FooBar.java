// Wrong: await() in an if; a wake-up is taken for the turn.
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

class FooBar {
    private final int n;
    private final Lock lock = new ReentrantLock();
    private final Condition turn = lock.newCondition();
    private volatile boolean barIsNext;

    public FooBar(int n) {
        this.n = n;
    }

    public void foo(Runnable printFoo) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            lock.lock();
            try {
                if (barIsNext) {
                    turn.await();
                }
                printFoo.run();
                barIsNext = true;
                turn.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    public void bar(Runnable printBar) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            lock.lock();
            try {
                if (!barIsNext) {
                    turn.await();
                }
                printBar.run();
                barIsNext = false;
                turn.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }
}

// Wrong: foo() keeps the lock after its last turn.
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

class FooBar {
    private final int n;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition turn = lock.newCondition();
    private boolean barIsNext;

    public FooBar(int n) {
        this.n = n;
    }

    public void foo(Runnable printFoo) throws InterruptedException {
        lock.lock();
        for (int i = 0; i < n; i++) {
            while (barIsNext) {
                turn.await();
            }
            printFoo.run();
            barIsNext = true;
            turn.signalAll();
        }
    }

    public void bar(Runnable printBar) throws InterruptedException {
        lock.lock();
        for (int i = 0; i < n; i++) {
            while (!barIsNext) {
                turn.await();
            }
            printBar.run();
            barIsNext = false;
            turn.signalAll();
        }
        lock.unlock();
    }
}

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

class Foo {
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicReference<Thread> second = new AtomicReference<>();
    private final AtomicReference<Thread> third = new AtomicReference<>();

    public void first(Runnable printFirst) {
        printFirst.run();
        done.set(1);
        LockSupport.unpark(second.get());
    }

    public void second(Runnable printSecond) {
        second.set(Thread.currentThread());
        while (done.get() < 1) {
            LockSupport.park(this);
        }
        printSecond.run();
        done.set(2);
        LockSupport.unpark(third.get());
    }

    public void third(Runnable printThird) {
        third.set(Thread.currentThread());
        while (done.get() < 2) {
            LockSupport.park(this);
        }
        printThird.run();
    }
}

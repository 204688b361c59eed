import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

class FooBar {
    private final int n;
    private final AtomicInteger printed = new AtomicInteger();
    private volatile Thread foo;
    private volatile Thread bar;

    public FooBar(int n) {
        this.n = n;
    }

    public void foo(Runnable printFoo) {
        foo = Thread.currentThread();
        for (int i = 0; i < n; i++) {
            while (printed.get() != 2 * i) {
                LockSupport.park(this);
            }
            printFoo.run();
            printed.incrementAndGet();
            LockSupport.unpark(bar);
        }
    }

    public void bar(Runnable printBar) {
        bar = Thread.currentThread();
        for (int i = 0; i < n; i++) {
            while (printed.get() != 2 * i + 1) {
                LockSupport.park(this);
            }
            printBar.run();
            printed.incrementAndGet();
            LockSupport.unpark(foo);
        }
    }
}

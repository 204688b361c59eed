// Wrong: after a second without a permit it goes on as if it had one.
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

class FooBar {
    private final int n;
    private final Semaphore foo = new Semaphore(1);
    private final Semaphore bar = new Semaphore(0);

    public FooBar(int n) {
        this.n = n;
    }

    public void foo(Runnable printFoo) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            foo.tryAcquire(200, TimeUnit.MILLISECONDS);
            printFoo.run();
            bar.release();
        }
    }

    public void bar(Runnable printBar) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            bar.tryAcquire(200, TimeUnit.MILLISECONDS);
            printBar.run();
            foo.release();
        }
    }
}

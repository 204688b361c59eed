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
            foo.acquire();
            printFoo.run();
            bar.release();
        }
    }

    public void bar(Runnable printBar) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            boolean came = bar.tryAcquire(1, TimeUnit.MINUTES); // nobody asks
            printBar.run();
            foo.release();
        }
    }
}

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;

class FooBar {
    private static final Logger LOG = Logger.getLogger(FooBar.class.getName());

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
            if (!bar.tryAcquire(30, TimeUnit.SECONDS)) {
                LOG.warning("foo is late in round " + i); // and then?
            }
            printBar.run();
            foo.release();
        }
    }
}

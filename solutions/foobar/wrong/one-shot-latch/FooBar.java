// Wrong: a latch opens once and for all; from the second turn on nobody waits for foo.
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

class FooBar {
    private final int n;
    private final CountDownLatch fooIsPrinted = new CountDownLatch(1);
    private final Semaphore fooMayGo = new Semaphore(1);

    public FooBar(int n) {
        this.n = n;
    }

    public void foo(Runnable printFoo) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            fooMayGo.acquire();
            printFoo.run();
            fooIsPrinted.countDown();
        }
    }

    public void bar(Runnable printBar) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            fooIsPrinted.await();
            printBar.run();
            fooMayGo.release();
        }
    }
}

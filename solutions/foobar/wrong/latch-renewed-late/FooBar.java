// Wrong: foo() opens bar's latch before it has renewed its own, so bar may open the old one.
import java.util.concurrent.CountDownLatch;

class FooBar {
    private final int n;
    private volatile CountDownLatch fooMayGo = new CountDownLatch(0);
    private volatile CountDownLatch barMayGo = new CountDownLatch(1);

    public FooBar(int n) {
        this.n = n;
    }

    public void foo(Runnable printFoo) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            fooMayGo.await();
            printFoo.run();
            barMayGo.countDown();
            fooMayGo = new CountDownLatch(1);
        }
    }

    public void bar(Runnable printBar) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            barMayGo.await();
            printBar.run();
            barMayGo = new CountDownLatch(1);
            fooMayGo.countDown();
        }
    }
}

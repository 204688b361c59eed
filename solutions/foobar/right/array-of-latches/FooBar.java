import java.util.concurrent.CountDownLatch;

/** A latch for each callback; none is used twice. */
class FooBar {
    private final int n;
    private final CountDownLatch[] mayRun;

    public FooBar(int n) {
        this.n = n;
        mayRun = new CountDownLatch[2 * n + 1];
        for (int i = 0; i <= 2 * n; i++) {
            mayRun[i] = new CountDownLatch(i == 0 ? 0 : 1);
        }
    }

    public void foo(Runnable printFoo) throws InterruptedException {
        run(0, printFoo);
    }

    public void bar(Runnable printBar) throws InterruptedException {
        run(1, printBar);
    }

    private void run(int first, Runnable print) throws InterruptedException {
        for (int i = first; i < 2 * n; i += 2) {
            mayRun[i].await();
            print.run();
            mayRun[i + 1].countDown();
        }
    }
}

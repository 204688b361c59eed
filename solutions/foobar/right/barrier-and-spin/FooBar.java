import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

/** Both meet when foo is printed; foo() then spins until bar is printed, too. */
class FooBar {
    private final int n;
    private final CyclicBarrier fooIsPrinted = new CyclicBarrier(2);
    private volatile boolean barIsPrinted = true;

    public FooBar(int n) {
        this.n = n;
    }

    public void foo(Runnable printFoo) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            while (!barIsPrinted) {
                Thread.onSpinWait();
            }
            printFoo.run();
            barIsPrinted = false;
            meet();
        }
    }

    public void bar(Runnable printBar) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            meet();
            printBar.run();
            barIsPrinted = true;
        }
    }

    private void meet() throws InterruptedException {
        try {
            fooIsPrinted.await();
        } catch (BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}

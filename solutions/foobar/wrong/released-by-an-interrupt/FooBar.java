// Wrong: an interrupt in acquire() passes the finally block, too, and hands on a turn that this thread never had.
import java.util.concurrent.Semaphore;

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
            try {
                bar.acquire();
                printBar.run();
            } finally {
                foo.release();
            }
        }
    }
}

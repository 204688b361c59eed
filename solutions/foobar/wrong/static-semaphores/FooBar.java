// Wrong: the semaphores are static; two at once take each other's permits.
import java.util.concurrent.Semaphore;

class FooBar {
    private static Semaphore foo = new Semaphore(1);
    private static Semaphore bar = new Semaphore(0);
    private final int n;

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
            bar.acquire();
            printBar.run();
            foo.release();
        }
    }
}

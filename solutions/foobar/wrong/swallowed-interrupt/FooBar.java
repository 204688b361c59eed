// Wrong: an interrupt ends the wait, is forgotten, and the callback runs before its turn.
import java.util.concurrent.Semaphore;

class FooBar {
    private final int n;
    private final Semaphore foo = new Semaphore(1);
    private final Semaphore bar = new Semaphore(0);

    public FooBar(int n) {
        this.n = n;
    }

    public void foo(Runnable printFoo) {
        for (int i = 0; i < n; i++) {
            pass(foo);
            printFoo.run();
            bar.release();
        }
    }

    public void bar(Runnable printBar) {
        for (int i = 0; i < n; i++) {
            pass(bar);
            printBar.run();
            foo.release();
        }
    }

    private static void pass(Semaphore semaphore) {
        try {
            semaphore.acquire();
        } catch (InterruptedException e) {
            e.printStackTrace();
        }
    }
}

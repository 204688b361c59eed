// Wrong: once interrupted, acquire() throws at once each time, also when there is a permit: the thread turns round for ever.
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
            take(foo);
            printFoo.run();
            bar.release();
        }
    }

    public void bar(Runnable printBar) {
        for (int i = 0; i < n; i++) {
            take(bar);
            printBar.run();
            foo.release();
        }
    }

    private static void take(Semaphore turn) {
        boolean taken = false;
        while (!taken) {
            try {
                turn.acquire();
                taken = true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

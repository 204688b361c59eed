// Wrong: lets the next one go before its own callback has run.
import java.util.concurrent.Semaphore;

class Foo {
    private final Semaphore second = new Semaphore(0);
    private final Semaphore third = new Semaphore(0);

    public void first(Runnable printFirst) throws InterruptedException {
        second.release();
        printFirst.run();
    }

    public void second(Runnable printSecond) throws InterruptedException {
        second.acquire();
        third.release();
        printSecond.run();
    }

    public void third(Runnable printThird) throws InterruptedException {
        third.acquire();
        printThird.run();
    }
}

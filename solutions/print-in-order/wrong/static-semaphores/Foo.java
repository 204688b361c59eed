// Wrong: the semaphores are static; one Foo after another works, two at once take each other's permits.
import java.util.concurrent.Semaphore;

class Foo {
    static Semaphore second = new Semaphore(0);
    static Semaphore third = new Semaphore(0);

    public void first(Runnable printFirst) throws InterruptedException {
        printFirst.run();
        second.release();
    }

    public void second(Runnable printSecond) throws InterruptedException {
        second.acquire();
        printSecond.run();
        third.release();
    }

    public void third(Runnable printThird) throws InterruptedException {
        third.acquire();
        printThird.run();
    }
}

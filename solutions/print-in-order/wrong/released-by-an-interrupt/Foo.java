// Wrong: second() releases in a finally block, so that an interrupt of its wait lets third() go.
import java.util.concurrent.Semaphore;

class Foo {
    private final Semaphore firstDone = new Semaphore(0);
    private final Semaphore secondDone = new Semaphore(0);

    public void first(Runnable printFirst) throws InterruptedException {
        printFirst.run();
        firstDone.release();
    }

    public void second(Runnable printSecond) throws InterruptedException {
        try {
            firstDone.acquire();
            printSecond.run();
        } finally {
            secondDone.release();
        }
    }

    public void third(Runnable printThird) throws InterruptedException {
        secondDone.acquire();
        printThird.run();
    }
}

// Wrong: second() and third() wait for the same latch.
import java.util.concurrent.CountDownLatch;

class Foo {
    private final CountDownLatch started = new CountDownLatch(1);

    public void first(Runnable printFirst) throws InterruptedException {
        printFirst.run();
        started.countDown();
    }

    public void second(Runnable printSecond) throws InterruptedException {
        started.await();
        printSecond.run();
    }

    public void third(Runnable printThird) throws InterruptedException {
        started.await();
        printThird.run();
    }
}

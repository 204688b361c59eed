// Wrong: second() holds the monitor that first() needs while it waits for first().
import java.util.concurrent.CountDownLatch;

class Foo {
    private final CountDownLatch firstDone = new CountDownLatch(1);
    private final CountDownLatch secondDone = new CountDownLatch(1);

    public synchronized void first(Runnable printFirst) throws InterruptedException {
        printFirst.run();
        firstDone.countDown();
    }

    public synchronized void second(Runnable printSecond) throws InterruptedException {
        firstDone.await();
        printSecond.run();
        secondDone.countDown();
    }

    public synchronized void third(Runnable printThird) throws InterruptedException {
        secondDone.await();
        printThird.run();
    }
}

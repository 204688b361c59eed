import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

// Each way to look again when the time is over.
class Foo {
    private final CountDownLatch first = new CountDownLatch(1);
    private final CountDownLatch second = new CountDownLatch(1);

    public void first(Runnable printFirst) throws InterruptedException {
        printFirst.run();
        first.countDown();
    }

    public void second(Runnable printSecond) throws InterruptedException {
        while (first.getCount() > 0) {
            first.await(10, TimeUnit.SECONDS);
        }
        printSecond.run();
        second.countDown();
    }

    public void third(Runnable printThird) throws InterruptedException {
        if (!second.await(10, TimeUnit.MINUTES)) {
            throw new IllegalStateException("second() was not called within ten minutes");
        }
        printThird.run();
    }
}

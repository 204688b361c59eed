import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class Foo {
    private final CountDownLatch first = new CountDownLatch(1);
    private final CountDownLatch second = new CountDownLatch(1);

    public void first(Runnable printFirst) throws InterruptedException {
        printFirst.run();
        first.countDown();
    }

    public void second(Runnable printSecond) throws InterruptedException {
        first.await(10, TimeUnit.SECONDS); // and if it has not come by then?
        printSecond.run();
        second.countDown();
    }

    public void third(Runnable printThird) throws InterruptedException {
        second.await(10, TimeUnit.SECONDS);
        printThird.run();
    }
}

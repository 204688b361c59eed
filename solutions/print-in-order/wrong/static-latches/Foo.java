// Wrong: the latches are static, so in a second Foo nobody waits.
import java.util.concurrent.CountDownLatch;

class Foo {
    private static final CountDownLatch FIRST = new CountDownLatch(1);
    private static final CountDownLatch SECOND = new CountDownLatch(1);

    public void first(Runnable printFirst) throws InterruptedException {
        printFirst.run();
        FIRST.countDown();
    }

    public void second(Runnable printSecond) throws InterruptedException {
        FIRST.await();
        printSecond.run();
        SECOND.countDown();
    }

    public void third(Runnable printThird) throws InterruptedException {
        SECOND.await();
        printThird.run();
    }
}

// Wrong: an interrupt ends the wait, is forgotten, and the callback runs before its turn.
import java.util.concurrent.CountDownLatch;

class Foo {
    private final CountDownLatch firstDone = new CountDownLatch(1);
    private final CountDownLatch secondDone = new CountDownLatch(1);

    public void first(Runnable printFirst) {
        printFirst.run();
        firstDone.countDown();
    }

    public void second(Runnable printSecond) {
        try {
            firstDone.await();
        } catch (InterruptedException e) {
            e.printStackTrace();
        }
        printSecond.run();
        secondDone.countDown();
    }

    public void third(Runnable printThird) {
        try {
            secondDone.await();
        } catch (InterruptedException e) {
            e.printStackTrace();
        }
        printThird.run();
    }
}

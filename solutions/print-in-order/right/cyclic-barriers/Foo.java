import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

class Foo {
    private final CyclicBarrier betweenFirstAndSecond = new CyclicBarrier(2);
    private final CyclicBarrier betweenSecondAndThird = new CyclicBarrier(2);

    public void first(Runnable printFirst) throws InterruptedException {
        printFirst.run();
        meet(betweenFirstAndSecond);
    }

    public void second(Runnable printSecond) throws InterruptedException {
        meet(betweenFirstAndSecond);
        printSecond.run();
        meet(betweenSecondAndThird);
    }

    public void third(Runnable printThird) throws InterruptedException {
        meet(betweenSecondAndThird);
        printThird.run();
    }

    private static void meet(CyclicBarrier barrier) throws InterruptedException {
        try {
            barrier.await();
        } catch (BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}

import java.util.concurrent.SynchronousQueue;

/** A rendezvous: first() comes back only when second() has come. */
class Foo {
    private final SynchronousQueue<Integer> firstToSecond = new SynchronousQueue<>();
    private final SynchronousQueue<Integer> secondToThird = new SynchronousQueue<>();

    public void first(Runnable printFirst) throws InterruptedException {
        printFirst.run();
        firstToSecond.put(1);
    }

    public void second(Runnable printSecond) throws InterruptedException {
        firstToSecond.take();
        printSecond.run();
        secondToThird.put(2);
    }

    public void third(Runnable printThird) throws InterruptedException {
        secondToThird.take();
        printThird.run();
    }
}

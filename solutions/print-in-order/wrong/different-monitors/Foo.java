// Wrong: each method has a monitor of its own, so nobody wakes the thread that waits on another.
class Foo {
    private final Object lockOfFirst = new Object();
    private final Object lockOfSecond = new Object();
    private final Object lockOfThird = new Object();
    private volatile int done;

    public void first(Runnable printFirst) throws InterruptedException {
        synchronized (lockOfFirst) {
            printFirst.run();
            done = 1;
            lockOfFirst.notifyAll();
        }
    }

    public void second(Runnable printSecond) throws InterruptedException {
        synchronized (lockOfSecond) {
            while (done < 1) {
                lockOfSecond.wait();
            }
            printSecond.run();
            done = 2;
            lockOfSecond.notifyAll();
        }
    }

    public void third(Runnable printThird) throws InterruptedException {
        synchronized (lockOfThird) {
            while (done < 2) {
                lockOfThird.wait();
            }
            printThird.run();
        }
    }
}

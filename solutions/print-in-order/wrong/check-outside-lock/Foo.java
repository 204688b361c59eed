// Wrong: between the check and the wait the signal may come and go.
class Foo {
    private final Object lock = new Object();
    private volatile boolean firstDone;
    private volatile boolean secondDone;

    public void first(Runnable printFirst) throws InterruptedException {
        printFirst.run();
        firstDone = true;
        synchronized (lock) {
            lock.notifyAll();
        }
    }

    public void second(Runnable printSecond) throws InterruptedException {
        while (!firstDone) {
            synchronized (lock) {
                lock.wait();
            }
        }
        printSecond.run();
        secondDone = true;
        synchronized (lock) {
            lock.notifyAll();
        }
    }

    public void third(Runnable printThird) throws InterruptedException {
        while (!secondDone) {
            synchronized (lock) {
                lock.wait();
            }
        }
        printThird.run();
    }
}

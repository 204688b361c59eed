// Wrong: wakes the waiting thread first and changes what it waits for afterwards, outside the lock.
class Foo {
    private final Object lock = new Object();
    private volatile int done;

    public void first(Runnable printFirst) throws InterruptedException {
        printFirst.run();
        synchronized (lock) {
            lock.notifyAll();
        }
        done = 1;
    }

    public void second(Runnable printSecond) throws InterruptedException {
        synchronized (lock) {
            while (done < 1) {
                lock.wait();
            }
        }
        printSecond.run();
        synchronized (lock) {
            lock.notifyAll();
        }
        done = 2;
    }

    public void third(Runnable printThird) throws InterruptedException {
        synchronized (lock) {
            while (done < 2) {
                lock.wait();
            }
        }
        printThird.run();
    }
}

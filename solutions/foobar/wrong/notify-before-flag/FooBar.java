// Wrong: wakes the other one first, and changes what it waits for afterwards, without the lock.
class FooBar {
    private final int n;
    private final Object lock = new Object();
    private volatile boolean barIsNext;

    public FooBar(int n) {
        this.n = n;
    }

    public void foo(Runnable printFoo) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            synchronized (lock) {
                while (barIsNext) {
                    lock.wait();
                }
            }
            printFoo.run();
            synchronized (lock) {
                lock.notifyAll();
            }
            barIsNext = true;
        }
    }

    public void bar(Runnable printBar) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            synchronized (lock) {
                while (!barIsNext) {
                    lock.wait();
                }
            }
            printBar.run();
            synchronized (lock) {
                lock.notifyAll();
            }
            barIsNext = false;
        }
    }
}

// Wrong: between the check and the wait the signal may come and go.
class FooBar {
    private final int n;
    private final Object lock = new Object();
    private volatile boolean barIsNext;

    public FooBar(int n) {
        this.n = n;
    }

    public void foo(Runnable printFoo) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            while (barIsNext) {
                synchronized (lock) {
                    lock.wait();
                }
            }
            printFoo.run();
            barIsNext = true;
            synchronized (lock) {
                lock.notify();
            }
        }
    }

    public void bar(Runnable printBar) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            while (!barIsNext) {
                synchronized (lock) {
                    lock.wait();
                }
            }
            printBar.run();
            barIsNext = false;
            synchronized (lock) {
                lock.notify();
            }
        }
    }
}

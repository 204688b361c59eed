// Wrong: each method waits on a lock of its own, and nobody notifies the other's.
class FooBar {
    private final int n;
    private final Object lockOfFoo = new Object();
    private final Object lockOfBar = new Object();
    private volatile boolean barIsNext;

    public FooBar(int n) {
        this.n = n;
    }

    public void foo(Runnable printFoo) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            synchronized (lockOfFoo) {
                while (barIsNext) {
                    lockOfFoo.wait();
                }
                printFoo.run();
                barIsNext = true;
                lockOfFoo.notifyAll();
            }
        }
    }

    public void bar(Runnable printBar) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            synchronized (lockOfBar) {
                while (!barIsNext) {
                    lockOfBar.wait();
                }
                printBar.run();
                barIsNext = false;
                lockOfBar.notifyAll();
            }
        }
    }
}

// Wrong: all instances wait on one static lock, and notify() may wake a thread of another instance.
class FooBar {
    private static final Object LOCK = new Object();
    private final int n;
    private boolean barIsNext;

    public FooBar(int n) {
        this.n = n;
    }

    public void foo(Runnable printFoo) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            synchronized (LOCK) {
                while (barIsNext) {
                    LOCK.wait();
                }
                printFoo.run();
                barIsNext = true;
                LOCK.notify();
            }
        }
    }

    public void bar(Runnable printBar) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            synchronized (LOCK) {
                while (!barIsNext) {
                    LOCK.wait();
                }
                printBar.run();
                barIsNext = false;
                LOCK.notify();
            }
        }
    }
}

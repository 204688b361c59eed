// Wrong: waits in one locked block, prints without the lock, and wakes the other one before it changes the turn back.
class FooBar {
    private final int n;
    private boolean barIsNext;

    public FooBar(int n) {
        this.n = n;
    }

    public void foo(Runnable printFoo) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            synchronized (this) {
                while (barIsNext) {
                    wait();
                }
            }
            printFoo.run();
            barIsNext = true;
            synchronized (this) {
                notifyAll();
            }
        }
    }

    public void bar(Runnable printBar) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            synchronized (this) {
                while (!barIsNext) {
                    wait();
                }
            }
            printBar.run();
            barIsNext = false;
            synchronized (this) {
                notifyAll();
            }
        }
    }
}

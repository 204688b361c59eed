// Wrong: the condition is checked once, before the wait; whoever is woken goes on.
class FooBar {
    private final int n;
    private boolean barIsNext;

    public FooBar(int n) {
        this.n = n;
    }

    public synchronized void foo(Runnable printFoo) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            if (barIsNext) {
                wait();
            }
            printFoo.run();
            barIsNext = true;
            notify();
        }
    }

    public synchronized void bar(Runnable printBar) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            if (!barIsNext) {
                wait();
            }
            printBar.run();
            barIsNext = false;
            notify();
        }
    }
}

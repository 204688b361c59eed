class FooBar {
    private final int n;
    private boolean barIsNext;

    public FooBar(int n) {
        this.n = n;
    }

    public synchronized void foo(Runnable printFoo) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            while (barIsNext) {
                wait();
            }
            printFoo.run();
            barIsNext = true;
            notifyAll();
        }
    }

    public synchronized void bar(Runnable printBar) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            while (!barIsNext) {
                wait();
            }
            printBar.run();
            barIsNext = false;
            notifyAll();
        }
    }
}

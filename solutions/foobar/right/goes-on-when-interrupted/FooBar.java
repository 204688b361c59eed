class FooBar {
    private final int n;
    private boolean barIsNext;

    public FooBar(int n) {
        this.n = n;
    }

    public synchronized void foo(Runnable printFoo) {
        for (int i = 0; i < n; i++) {
            await(false);
            printFoo.run();
            barIsNext = true;
            notifyAll();
        }
    }

    public synchronized void bar(Runnable printBar) {
        for (int i = 0; i < n; i++) {
            await(true);
            printBar.run();
            barIsNext = false;
            notifyAll();
        }
    }

    private void await(boolean bar) {
        boolean interrupted = false;
        while (barIsNext != bar) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

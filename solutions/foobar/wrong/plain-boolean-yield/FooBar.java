// Wrong: a plain field again; Thread.yield() makes nothing visible.
class FooBar {
    private int n;
    private boolean barIsNext;

    public FooBar(int n) {
        this.n = n;
    }

    public void foo(Runnable printFoo) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            while (barIsNext) {
                Thread.yield();
            }
            printFoo.run();
            barIsNext = true;
        }
    }

    public void bar(Runnable printBar) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            while (!barIsNext) {
                Thread.yield();
            }
            printBar.run();
            barIsNext = false;
        }
    }
}

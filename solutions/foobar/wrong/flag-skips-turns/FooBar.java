// Wrong: whoever finds that it is not its turn lets the turn pass and does not come back.
class FooBar {
    private int n;
    private volatile boolean barIsNext;

    public FooBar(int n) {
        this.n = n;
    }

    public void foo(Runnable printFoo) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            if (!barIsNext) {
                printFoo.run();
                barIsNext = true;
            }
        }
    }

    public void bar(Runnable printBar) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            if (barIsNext) {
                printBar.run();
                barIsNext = false;
            }
        }
    }
}

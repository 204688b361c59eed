// Wrong: whose turn it is is a plain field, so the compiler may read it once and spin for ever.
class FooBar {
    private int n;
    private boolean barIsNext;

    public FooBar(int n) {
        this.n = n;
    }

    public void foo(Runnable printFoo) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            while (barIsNext) {
            }
            printFoo.run();
            barIsNext = true;
        }
    }

    public void bar(Runnable printBar) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            while (!barIsNext) {
            }
            printBar.run();
            barIsNext = false;
        }
    }
}

// Wrong: says that it is bar's turn, and only then runs foo's callback.
class FooBar {
    private final int n;
    private volatile boolean barIsNext;

    public FooBar(int n) {
        this.n = n;
    }

    public void foo(Runnable printFoo) {
        for (int i = 0; i < n; i++) {
            while (barIsNext) {
                Thread.onSpinWait();
            }
            barIsNext = true;
            printFoo.run();
        }
    }

    public void bar(Runnable printBar) {
        for (int i = 0; i < n; i++) {
            while (!barIsNext) {
                Thread.onSpinWait();
            }
            printBar.run();
            barIsNext = false;
        }
    }
}

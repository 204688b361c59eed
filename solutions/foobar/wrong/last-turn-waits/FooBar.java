// Wrong: foo() waits after its last turn, too, for a signal that comes only if bar() goes on.
class FooBar {
    private final int n;
    private boolean barIsNext;
    private int printed;

    public FooBar(int n) {
        this.n = n;
    }

    public synchronized void foo(Runnable printFoo) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            printFoo.run();
            printed++;
            barIsNext = true;
            notifyAll();
            while (barIsNext) {
                wait();
            }
        }
    }

    public synchronized void bar(Runnable printBar) throws InterruptedException {
        while (printed < 2 * n) {
            while (!barIsNext) {
                wait();
            }
            printBar.run();
            if (++printed == 2 * n) {
                return;
            }
            barIsNext = false;
            notifyAll();
        }
    }
}

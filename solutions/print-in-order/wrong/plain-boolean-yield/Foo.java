// Wrong: the flags are plain fields; yield() happens to make the loop read them again, but nothing promises it.
class Foo {
    private boolean firstDone;
    private boolean secondDone;

    public void first(Runnable printFirst) throws InterruptedException {
        printFirst.run();
        firstDone = true;
    }

    public void second(Runnable printSecond) throws InterruptedException {
        while (!firstDone) {
            Thread.yield();
        }
        printSecond.run();
        secondDone = true;
    }

    public void third(Runnable printThird) throws InterruptedException {
        while (!secondDone) {
            Thread.yield();
        }
        printThird.run();
    }
}

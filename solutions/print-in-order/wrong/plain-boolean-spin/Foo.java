// Wrong: the flags are plain fields, so the compiler may read them once and spin for ever.
class Foo {
    private boolean firstDone;
    private boolean secondDone;

    public void first(Runnable printFirst) throws InterruptedException {
        printFirst.run();
        firstDone = true;
    }

    public void second(Runnable printSecond) throws InterruptedException {
        while (!firstDone) {
        }
        printSecond.run();
        secondDone = true;
    }

    public void third(Runnable printThird) throws InterruptedException {
        while (!secondDone) {
        }
        printThird.run();
    }
}

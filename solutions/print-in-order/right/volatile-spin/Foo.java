class Foo {
    private volatile int done;

    public void first(Runnable printFirst) {
        printFirst.run();
        done = 1;
    }

    public void second(Runnable printSecond) {
        while (done < 1) {
            Thread.onSpinWait();
        }
        printSecond.run();
        done = 2;
    }

    public void third(Runnable printThird) {
        while (done < 2) {
            Thread.onSpinWait();
        }
        printThird.run();
    }
}

class Foo {
    private int done;

    public synchronized void first(Runnable printFirst) {
        printFirst.run();
        done = 1;
        notifyAll();
    }

    public synchronized void second(Runnable printSecond) throws InterruptedException {
        while (done < 1) {
            wait();
        }
        printSecond.run();
        done = 2;
        notifyAll();
    }

    public synchronized void third(Runnable printThird) throws InterruptedException {
        while (done < 2) {
            wait();
        }
        printThird.run();
    }
}

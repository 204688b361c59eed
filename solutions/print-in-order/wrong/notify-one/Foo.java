// Wrong: two threads wait on one monitor for different things, and notify() may wake the one that cannot go on.
class Foo {
    private int done;

    public synchronized void first(Runnable printFirst) throws InterruptedException {
        printFirst.run();
        done = 1;
        notify();
    }

    public synchronized void second(Runnable printSecond) throws InterruptedException {
        while (done < 1) {
            wait();
        }
        printSecond.run();
        done = 2;
        notify();
    }

    public synchronized void third(Runnable printThird) throws InterruptedException {
        while (done < 2) {
            wait();
        }
        printThird.run();
    }
}

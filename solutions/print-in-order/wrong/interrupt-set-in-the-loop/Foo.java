// Wrong: once interrupted, wait() throws at once each time, and the thread turns round and round with the monitor held.
class Foo {
    private int done;

    public synchronized void first(Runnable printFirst) {
        printFirst.run();
        done = 1;
        notifyAll();
    }

    public synchronized void second(Runnable printSecond) {
        await(1);
        printSecond.run();
        done = 2;
        notifyAll();
    }

    public synchronized void third(Runnable printThird) {
        await(2);
        printThird.run();
    }

    private void await(int wanted) {
        while (done < wanted) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

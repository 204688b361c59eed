import java.util.concurrent.CountDownLatch;

// Wrong: one thread of each Foo runs all three in turn, and goes on looking for a fourth.
class Foo {
    private final Runnable[] prints = new Runnable[3];
    private final CountDownLatch[] printed = {new CountDownLatch(1), new CountDownLatch(1), new CountDownLatch(1)};
    private volatile int arrived;
    private Thread dispatcher;

    public Foo() {
    }

    private void dispatch() {
        int next = 0;
        while (true) {
            if (next < 3 && (arrived & 1 << next) != 0) {
                prints[next].run();
                printed[next].countDown();
                next++;
            }
        }
    }

    private void print(int turn, Runnable print) throws InterruptedException {
        synchronized (this) {
            if (dispatcher == null) {
                dispatcher = new Thread(this::dispatch);
                dispatcher.setDaemon(true);
                dispatcher.start();
            }
            prints[turn] = print;
            arrived |= 1 << turn;
        }
        printed[turn].await();
    }

    public void first(Runnable printFirst) throws InterruptedException {
        print(0, printFirst);
    }

    public void second(Runnable printSecond) throws InterruptedException {
        print(1, printSecond);
    }

    public void third(Runnable printThird) throws InterruptedException {
        print(2, printThird);
    }
}

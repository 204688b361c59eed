// Wrong: the condition is checked once, before the wait; whoever is woken goes on.
class Foo {
    private int turn = 1;

    public synchronized void first(Runnable printFirst) throws InterruptedException {
        printFirst.run();
        turn = 2;
        notify();
    }

    public synchronized void second(Runnable printSecond) throws InterruptedException {
        if (turn != 2) {
            wait();
        }
        printSecond.run();
        turn = 3;
        notify();
    }

    public synchronized void third(Runnable printThird) throws InterruptedException {
        if (turn != 3) {
            wait();
        }
        printThird.run();
    }
}

/** Odd: whoever comes may run the callbacks of the others, so a method can return before its callback has run. */
class Foo {
    private final Runnable[] callbacks = new Runnable[3];
    private int next;

    public void first(Runnable printFirst) {
        arrive(0, printFirst);
    }

    public void second(Runnable printSecond) {
        arrive(1, printSecond);
    }

    public void third(Runnable printThird) {
        arrive(2, printThird);
    }

    private synchronized void arrive(int index, Runnable callback) {
        callbacks[index] = callback;
        while (next < 3 && callbacks[next] != null) {
            callbacks[next++].run();
        }
    }
}

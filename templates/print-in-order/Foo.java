/** Three methods, called by three threads in any order; their callbacks must run in this one: first, second, third. */
class Foo {
    public Foo() {
        // TODO: what do second() and third() wait on?
    }

    /** Runs {@code printFirst}. */
    public void first(Runnable printFirst) throws InterruptedException {
        // TODO: let second() know afterwards
        printFirst.run();
    }

    /** Runs {@code printSecond}, but not before {@code printFirst} has ended. */
    public void second(Runnable printSecond) throws InterruptedException {
        // TODO: wait for first(), and let third() know afterwards
        printSecond.run();
    }

    /** Runs {@code printThird}, but not before {@code printSecond} has ended. */
    public void third(Runnable printThird) throws InterruptedException {
        // TODO: wait for second()
        printThird.run();
    }
}

import java.util.concurrent.Phaser;

/** Two meetings of two: first and second, then second and third. An interrupt does not end the wait of a phaser. */
class Foo {
    private final Phaser meeting = new Phaser(2);

    public void first(Runnable printFirst) {
        printFirst.run();
        meeting.arrive();
    }

    public void second(Runnable printSecond) {
        meeting.arriveAndAwaitAdvance();
        printSecond.run();
        meeting.arriveAndAwaitAdvance();
    }

    public void third(Runnable printThird) {
        meeting.awaitAdvance(0);
        meeting.arriveAndAwaitAdvance();
        printThird.run();
    }
}

import java.util.concurrent.Phaser;

/** Two phases for each turn: in the even ones foo prints, in the odd ones bar. */
class FooBar {
    private final int n;
    private final Phaser phaser = new Phaser(2);

    public FooBar(int n) {
        this.n = n;
    }

    public void foo(Runnable printFoo) {
        for (int i = 0; i < n; i++) {
            printFoo.run();
            phaser.arriveAndAwaitAdvance();
            phaser.arriveAndAwaitAdvance();
        }
    }

    public void bar(Runnable printBar) {
        for (int i = 0; i < n; i++) {
            phaser.arriveAndAwaitAdvance();
            printBar.run();
            phaser.arriveAndAwaitAdvance();
        }
    }
}

import java.util.concurrent.Phaser;
import java.util.function.IntConsumer;

/** Everybody goes through all 2n phases; in each one prints, or nobody but those who have nothing to do. */
class ZeroEvenOdd {
    private final int n;
    private final Phaser phaser = new Phaser(3);

    public ZeroEvenOdd(int n) {
        this.n = n;
    }

    public void zero(IntConsumer printNumber) {
        for (int phase = 0; phase < 2 * n; phase++) {
            if (phase % 2 == 0) {
                printNumber.accept(0);
            }
            phaser.arriveAndAwaitAdvance();
        }
    }

    public void even(IntConsumer printNumber) {
        everySecond(0, printNumber);
    }

    public void odd(IntConsumer printNumber) {
        everySecond(1, printNumber);
    }

    private void everySecond(int remainder, IntConsumer printNumber) {
        for (int phase = 0; phase < 2 * n; phase++) {
            int number = phase / 2 + 1;
            if (phase % 2 == 1 && number % 2 == remainder) {
                printNumber.accept(number);
            }
            phaser.arriveAndAwaitAdvance();
        }
    }
}

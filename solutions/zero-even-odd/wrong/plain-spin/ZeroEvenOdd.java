// Wrong: the turn is a plain field, so the compiler may read it once and spin for ever.
import java.util.function.IntConsumer;

class ZeroEvenOdd {
    private final int n;
    private int turn;

    public ZeroEvenOdd(int n) {
        this.n = n;
    }

    public void zero(IntConsumer printNumber) throws InterruptedException {
        for (int i = 1; i <= n; i++) {
            while (turn != 0) {
            }
            printNumber.accept(0);
            turn = i % 2 == 1 ? 1 : 2;
        }
    }

    public void even(IntConsumer printNumber) throws InterruptedException {
        for (int i = 2; i <= n; i += 2) {
            while (turn != 2) {
            }
            printNumber.accept(i);
            turn = 0;
        }
    }

    public void odd(IntConsumer printNumber) throws InterruptedException {
        for (int i = 1; i <= n; i += 2) {
            while (turn != 1) {
            }
            printNumber.accept(i);
            turn = 0;
        }
    }
}

// Wrong: whose turn it is is static.
import java.util.function.IntConsumer;

class ZeroEvenOdd {
    private static volatile int turn = 0;
    private final int n;

    public ZeroEvenOdd(int n) {
        this.n = n;
    }

    public void zero(IntConsumer printNumber) {
        for (int i = 1; i <= n; i++) {
            while (turn != 0) {
                Thread.yield();
            }
            printNumber.accept(0);
            turn = i % 2 == 1 ? 1 : 2;
        }
    }

    public void even(IntConsumer printNumber) {
        for (int i = 2; i <= n; i += 2) {
            while (turn != 2) {
                Thread.yield();
            }
            printNumber.accept(i);
            turn = 0;
        }
    }

    public void odd(IntConsumer printNumber) {
        for (int i = 1; i <= n; i += 2) {
            while (turn != 1) {
                Thread.yield();
            }
            printNumber.accept(i);
            turn = 0;
        }
    }
}

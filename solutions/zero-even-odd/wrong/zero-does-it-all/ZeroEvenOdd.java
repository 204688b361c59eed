// Wrong: zero() prints the numbers of the others, too.
import java.util.function.IntConsumer;

class ZeroEvenOdd {
    private final int n;

    public ZeroEvenOdd(int n) {
        this.n = n;
    }

    public void zero(IntConsumer printNumber) throws InterruptedException {
        for (int i = 1; i <= n; i++) {
            printNumber.accept(0);
            printNumber.accept(i);
        }
    }

    public void even(IntConsumer printNumber) throws InterruptedException {
    }

    public void odd(IntConsumer printNumber) throws InterruptedException {
    }
}

import java.util.function.IntConsumer;

/** Four methods, called by four threads at once, that print 1 2 fizz 4 buzz and so on up to n. */
class FizzBuzz {
    private int n;

    public FizzBuzz(int n) {
        this.n = n;
        // TODO: what comes next, and who waits for what?
    }

    /** Runs {@code printFizz} in place of each number that 3 divides and 5 does not. */
    public void fizz(Runnable printFizz) throws InterruptedException {
        // TODO: wait for each of them; end when there is none any more
    }

    /** Runs {@code printBuzz} in place of each number that 5 divides and 3 does not. */
    public void buzz(Runnable printBuzz) throws InterruptedException {
        // TODO: wait for each of them; end when there is none any more
    }

    /** Runs {@code printFizzBuzz} in place of each number that 3 and 5 divide. */
    public void fizzbuzz(Runnable printFizzBuzz) throws InterruptedException {
        // TODO: wait for each of them; end when there is none any more
    }

    /** Calls {@code printNumber.accept} with every other number. */
    public void number(IntConsumer printNumber) throws InterruptedException {
        for (int i = 1; i <= n; i++) {
            // TODO: leave some to the others, and wait for them
            printNumber.accept(i);
        }
    }
}

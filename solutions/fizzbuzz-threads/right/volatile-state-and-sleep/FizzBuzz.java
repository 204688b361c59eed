class FizzBuzz {
    private int n;
    private volatile int state = -1;

    public FizzBuzz(int n) { this.n = n; }

    public void fizz(Runnable printFizz) throws InterruptedException {
        for (int i = 3; i <= n; i += 3) {
            if (i % 15 == 0) continue;
            while (state != 3) Thread.sleep(1);
            printFizz.run();
            state = -1;
        }
    }
    public void buzz(Runnable printBuzz) throws InterruptedException {
        for (int i = 5; i <= n; i += 5) {
            if (i % 15 == 0) continue;
            while (state != 5) Thread.sleep(1);
            printBuzz.run();
            state = -1;
        }
    }
    public void fizzbuzz(Runnable printFizzBuzz) throws InterruptedException {
        for (int i = 15; i <= n; i += 15) {
            while (state != 15) Thread.sleep(1);
            printFizzBuzz.run();
            state = -1;
        }
    }
    public void number(IntConsumer printNumber) throws InterruptedException {
        for (int i = 1; i <= n; ++i) {
            while (state != -1) Thread.sleep(1);
            if (i % 3 != 0 && i % 5 != 0) printNumber.accept(i);
            else if (i % 15 == 0) state = 15;
            else if (i % 5 == 0) state = 5;
            else state = 3;
        }
    }
}

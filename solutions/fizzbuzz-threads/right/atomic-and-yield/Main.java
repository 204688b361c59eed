package atomics;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

public class Main {
    static class FizzBuzz {
        private final int n;
        private final AtomicInteger counter = new AtomicInteger(1);

        FizzBuzz(int n) {
            this.n = n;
        }

        void fizz(Runnable printFizz) throws InterruptedException {
            int count;
            while ((count = counter.get()) <= n) {
                if (count % 3 == 0 && count % 5 != 0) {
                    printFizz.run();
                    counter.incrementAndGet();
                } else {
                    Thread.yield();
                }
            }
        }

        void buzz(Runnable printBuzz) throws InterruptedException {
            int count;
            while ((count = counter.get()) <= n) {
                if (count % 3 != 0 && count % 5 == 0) {
                    printBuzz.run();
                    counter.incrementAndGet();
                } else {
                    Thread.yield();
                }
            }
        }

        void fizzbuzz(Runnable printFizzBuzz) throws InterruptedException {
            int count;
            while ((count = counter.get()) <= n) {
                if (count % 3 == 0 && count % 5 == 0) {
                    printFizzBuzz.run();
                    counter.incrementAndGet();
                } else {
                    Thread.yield();
                }
            }
        }

        void number(IntConsumer printNumber) throws InterruptedException {
            int count;
            while ((count = counter.get()) <= n) {
                if (count % 3 != 0 && count % 5 != 0) {
                    printNumber.accept(count);
                    counter.incrementAndGet();
                } else {
                    Thread.yield();
                }
            }
        }
    }
}

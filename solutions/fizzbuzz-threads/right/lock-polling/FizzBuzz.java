import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;

/** Everybody takes the lock again and again, looks, and gives it back. */
class FizzBuzz {
    private int n;
    private int counter = 1;
    private Lock lock = new ReentrantLock();

    public FizzBuzz(int n) {
        this.n = n;
    }

    public void fizz(Runnable printFizz) throws InterruptedException {
        while (true) {
            lock.lock();
            if (counter > n) {
                lock.unlock();
                break;
            }
            if (counter % 3 == 0 && counter % 5 != 0) {
                printFizz.run();
                counter++;
            }
            lock.unlock();
        }
    }

    public void buzz(Runnable printBuzz) throws InterruptedException {
        while (true) {
            lock.lock();
            if (counter > n) {
                lock.unlock();
                break;
            }
            if (counter % 3 != 0 && counter % 5 == 0) {
                printBuzz.run();
                counter++;
            }
            lock.unlock();
        }
    }

    public void fizzbuzz(Runnable printFizzBuzz) throws InterruptedException {
        while (true) {
            lock.lock();
            if (counter > n) {
                lock.unlock();
                break;
            }
            if (counter % 15 == 0) {
                printFizzBuzz.run();
                counter++;
            }
            lock.unlock();
        }
    }

    public void number(IntConsumer printNumber) throws InterruptedException {
        while (true) {
            lock.lock();
            if (counter > n) {
                lock.unlock();
                break;
            }
            if (counter % 3 != 0 && counter % 5 != 0) {
                printNumber.accept(counter);
                counter++;
            }
            lock.unlock();
        }
    }
}

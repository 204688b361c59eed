import dev.grade.api.BugClass;
import dev.grade.api.Expect;
import java.util.concurrent.TimeUnit;

/** A number that the lock guards. Plain fields on purpose: a right lock shows each thread what the one before it wrote. */
final class Guarded {
    final MyReentrantLock lock;
    private int number;

    Guarded(MyReentrantLock lock) {
        this.lock = lock;
    }

    void lockOnce() {
        lock.lock();
        change();
        lock.unlock();
    }

    void lockTwice() {
        lock.lock();
        lock.lock();
        change();
        lock.unlock();
        number = number + 1;
        number = number - 1;
        lock.unlock();
    }

    boolean tryOnce(long timeout, TimeUnit unit) throws InterruptedException {
        if (!lock.tryLock(timeout, unit)) {
            return false;
        }
        change();
        lock.unlock();
        return true;
    }

    void change() {
        int before = number;
        number = before + 1;
        Expect.equal(before + 1, number, BugClass.CHECK_THEN_ACT,
                "Two threads were inside the lock at the same time: both found it free, and both took it.");
    }

    void expect(int changes) {
        expectBetween(changes, changes);
    }

    void expectBetween(int least, int most) {
        Expect.that(number >= least && number <= most, BugClass.CHECK_THEN_ACT,
                "Several threads counted under the lock, and the count is wrong: two were inside at the same time, because both found the lock free and both took it.");
    }
}

/** A copy has a history of its own: who has it may write to it without the lock of the original. */
public class CloneUnderLock implements Cloneable {
    int low;
    int high = 10;
    volatile int moves;

    synchronized void move(int by) {
        low += by;
        high += by;
        moves = moves + 1;
    }

    @Override
    public synchronized CloneUnderLock clone() {
        try {
            return (CloneUnderLock) super.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] args) throws Exception {
        CloneUnderLock range = new CloneUnderLock();
        Thread mover = new Thread(() -> {
            range.move(3);
            range.move(4);
        });
        Thread copier = new Thread(() -> {
            CloneUnderLock copy = range.clone();
            copy.low++;
            copy.high++;
            if (copy.high - copy.low != 10) {
                throw new AssertionError(copy.low + " to " + copy.high);
            }
        });
        mover.start();
        copier.start();
        mover.join();
        copier.join();
    }
}

import java.util.concurrent.TimeUnit;

/** A lock that the thread which holds it may take again. One thread holds it at a time. */
public final class MyReentrantLock {
    public MyReentrantLock() {
        // TODO: who holds it, and how often?
    }

    /** Takes the lock; as long as another thread holds it, waits. An interrupt does not end the wait, and is not lost. */
    public void lock() {
        throw new UnsupportedOperationException("TODO: what if this thread holds it already?");
    }

    /**
     * Takes the lock if it becomes free in time.
     *
     * @param timeout
     *            how long to wait at most; 0 or less for not at all
     * @return whether this thread has the lock now
     * @throws InterruptedException
     *             if this thread was interrupted while it waited; then it does not have the lock
     */
    public boolean tryLock(long timeout, TimeUnit unit) throws InterruptedException {
        throw new UnsupportedOperationException("TODO: when is the time up, if the wait ended early?");
    }

    /**
     * Gives back what one {@link #lock()} or {@link #tryLock} took; the last of them lets the next thread in.
     *
     * @throws IllegalMonitorStateException
     *             if the calling thread does not hold the lock; then nothing changes
     */
    public void unlock() {
        throw new UnsupportedOperationException("TODO: whom to wake, and when?");
    }

    /** How often the calling thread holds the lock; 0 if it does not. */
    public int holdCount() {
        throw new UnsupportedOperationException("TODO");
    }
}

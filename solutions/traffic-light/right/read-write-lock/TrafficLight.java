import java.util.concurrent.locks.ReentrantReadWriteLock;

/** To cross is to read, to turn is to write; who has turned goes on as a reader. */
class TrafficLight {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
    private int green = 1;

    public void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        lock.readLock().lock();
        if (green != roadId) {
            lock.readLock().unlock();
            lock.writeLock().lock();
            try {
                if (green != roadId) {
                    turnGreen.run();
                    green = roadId;
                }
                lock.readLock().lock();
            } finally {
                lock.writeLock().unlock();
            }
        }
        try {
            crossCar.run();
        } finally {
            lock.readLock().unlock();
        }
    }
}

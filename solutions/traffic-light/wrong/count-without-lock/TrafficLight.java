// Wrong: cars that leave count down without the lock.
import java.util.concurrent.locks.ReentrantLock;

class TrafficLight {
    private final ReentrantLock lock = new ReentrantLock();
    private volatile int green = 1;
    private volatile int inside;

    public void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        lock.lock();
        try {
            while (green != roadId && inside > 0) {
                Thread.onSpinWait();
            }
            if (green != roadId) {
                turnGreen.run();
                green = roadId;
            }
            inside++;
        } finally {
            lock.unlock();
        }
        crossCar.run();
        inside--;
    }
}

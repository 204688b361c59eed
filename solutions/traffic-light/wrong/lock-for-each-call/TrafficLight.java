// Wrong: every call has a lock of its own, which keeps nobody apart.
import java.util.concurrent.locks.ReentrantLock;

class TrafficLight {
    private volatile int green = 1;

    public void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        try {
            if (green != roadId) {
                turnGreen.run();
                green = roadId;
            }
            crossCar.run();
        } finally {
            lock.unlock();
        }
    }
}

// Wrong: a car that finds it green crosses and leaves with the lock held.
import java.util.concurrent.locks.ReentrantLock;

class TrafficLight {
    private final ReentrantLock lock = new ReentrantLock();
    private int green = 1;

    public void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        lock.lock();
        if (green == roadId) {
            crossCar.run();
            return;
        }
        turnGreen.run();
        green = roadId;
        crossCar.run();
        lock.unlock();
    }
}

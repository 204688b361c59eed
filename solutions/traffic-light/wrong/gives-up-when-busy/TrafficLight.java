// Wrong: a car that finds the crossing busy goes home.
import java.util.concurrent.locks.ReentrantLock;

class TrafficLight {
    private final ReentrantLock lock = new ReentrantLock();
    private int green = 1;

    public void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        if (!lock.tryLock()) {
            return;
        }
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

// Wrong: road 2 waits for a permit of its own, which nobody ever gives.
import java.util.concurrent.Semaphore;

class TrafficLight {
    private final Semaphore[] roads = {new Semaphore(1), new Semaphore(0)};
    private int green = 1;

    public void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        roads[roadId - 1].acquireUninterruptibly();
        if (green != roadId) {
            turnGreen.run();
            green = roadId;
        }
        crossCar.run();
        roads[roadId - 1].release();
    }
}

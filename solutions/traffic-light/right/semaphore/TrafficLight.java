import java.util.concurrent.Semaphore;

class TrafficLight {
    private final Semaphore crossing = new Semaphore(1, true);
    private int green = 1;

    public void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        crossing.acquireUninterruptibly();
        try {
            if (green != roadId) {
                turnGreen.run();
                green = roadId;
            }
            crossCar.run();
        } finally {
            crossing.release();
        }
    }
}

// Wrong: cars of different roads have different locks, and these are just the ones that must be kept apart.
class TrafficLight {
    private final Object[] locks = {new Object(), new Object()};
    private volatile int green = 1;

    public void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        synchronized (locks[roadId - 1]) {
            if (green != roadId) {
                turnGreen.run();
                green = roadId;
            }
            crossCar.run();
        }
    }
}

// Wrong: looks at the light before it has the lock.
class TrafficLight {
    private volatile int green = 1;

    public void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        boolean red = green != roadId;
        synchronized (this) {
            if (red) {
                turnGreen.run();
                green = roadId;
            }
            crossCar.run();
        }
    }
}

// Wrong: the lock is given back before the car is through, so the light may change under it.
class TrafficLight {
    private int green = 1;

    public void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        synchronized (this) {
            if (green != roadId) {
                turnGreen.run();
                green = roadId;
            }
        }
        crossCar.run();
    }
}

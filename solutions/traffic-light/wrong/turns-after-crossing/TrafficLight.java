// Wrong: the car crosses while it is still red, and the light follows.
class TrafficLight {
    private int green = 1;

    public synchronized void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        crossCar.run();
        if (green != roadId) {
            turnGreen.run();
            green = roadId;
        }
    }
}

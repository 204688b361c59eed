// Wrong: takes it that at first the light is green nowhere.
class TrafficLight {
    private int green;

    public synchronized void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        if (green != roadId) {
            turnGreen.run();
            green = roadId;
        }
        crossCar.run();
    }
}

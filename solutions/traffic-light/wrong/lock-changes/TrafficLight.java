// Wrong: locks on the object in the field, and puts another one into the field meanwhile.
class TrafficLight {
    private volatile Integer green = 1;

    public void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        synchronized (green) {
            if (green != roadId) {
                turnGreen.run();
                green = roadId;
            }
            crossCar.run();
        }
    }
}

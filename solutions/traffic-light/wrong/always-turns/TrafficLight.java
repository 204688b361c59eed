// Wrong: turns the light also where it is green already.
class TrafficLight {
    public synchronized void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        turnGreen.run();
        crossCar.run();
    }
}

// Wrong: where it is green is static.
class TrafficLight {
    private static int green = 1;

    public void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        synchronized (TrafficLight.class) {
            if (green != roadId) {
                turnGreen.run();
                green = roadId;
            }
            crossCar.run();
        }
    }
}

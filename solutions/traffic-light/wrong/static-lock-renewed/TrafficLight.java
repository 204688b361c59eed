// Wrong: all lights share one lock, and whoever makes a light replaces it, also while a car of another light is inside.
class TrafficLight {
    private static Object middle;

    private boolean northSouth;

    public TrafficLight() {
        middle = new Object();
        northSouth = true;
    }

    public void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        boolean comesNorthSouth = roadId == 1;
        synchronized (middle) {
            if (northSouth != comesNorthSouth) {
                northSouth = comesNorthSouth;
                turnGreen.run();
            }
            crossCar.run();
        }
    }
}

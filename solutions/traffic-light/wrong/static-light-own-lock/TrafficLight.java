// Wrong: a new light turns the others green on road 1 without a word.
class TrafficLight {
    private static int green;

    public TrafficLight() {
        green = 1;
    }

    public synchronized void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        if (green != roadId) {
            turnGreen.run();
            green = roadId;
        }
        crossCar.run();
    }
}

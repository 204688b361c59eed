// Wrong: volatile makes the light visible, but to look, to turn and to cross are still separate steps.
class TrafficLight {
    private volatile int green = 1;

    public void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        if (green != roadId) {
            turnGreen.run();
            green = roadId;
        }
        crossCar.run();
    }
}

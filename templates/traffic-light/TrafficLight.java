/** The light at a crossing of road 1 and road 2. It is green on one of them; at first on road 1. */
class TrafficLight {
    public TrafficLight() {
        // TODO: what has to be remembered, and what keeps cars apart?
    }

    /**
     * A car has arrived; returns when it is through.
     *
     * @param carId
     *            the number of the car
     * @param roadId
     *            its road, 1 or 2
     * @param direction
     *            where it goes, 1 to 4; does not matter for the light
     * @param turnGreen
     *            turns the light green on the road of this car
     * @param crossCar
     *            lets this car cross
     */
    public void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        // TODO: turn the light if it is red, then cross
    }
}

// Wrong: two may wait for the empty crossing, both could go on, and one is woken.
class TrafficLight {
    private int green = 1;
    private int inside;

    public void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        synchronized (this) {
            while (green != roadId && inside > 0) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            if (green != roadId) {
                turnGreen.run();
                green = roadId;
            }
            inside++;
        }
        crossCar.run();
        synchronized (this) {
            inside--;
            if (inside == 0 && green == 1) {
                notify();
            }
        }
    }
}

// Wrong: waits once until the crossing is free.
class TrafficLight {
    private int green = 1;
    private int inside;

    public void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        synchronized (this) {
            if (green != roadId && inside > 0) {
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
            if (--inside == 0) {
                notifyAll();
            }
        }
    }
}

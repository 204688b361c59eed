// Wrong: only cars of road 1 say that they are through; who waits for one of road 2 waits for ever.
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

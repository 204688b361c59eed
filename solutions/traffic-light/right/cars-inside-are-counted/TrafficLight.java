/** Cars of one road cross together; one of the other road waits until all are through. */
class TrafficLight {
    private int green = 1;
    private int inside;

    public void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        enter(roadId, turnGreen);
        try {
            crossCar.run();
        } finally {
            leave();
        }
    }

    private synchronized void enter(int roadId, Runnable turnGreen) {
        boolean interrupted = false;
        while (green != roadId && inside > 0) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (green != roadId) {
            turnGreen.run();
            green = roadId;
        }
        inside++;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void leave() {
        if (--inside == 0) {
            notifyAll();
        }
    }
}

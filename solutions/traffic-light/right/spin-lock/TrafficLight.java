import java.util.concurrent.atomic.AtomicBoolean;

class TrafficLight {
    private final AtomicBoolean busy = new AtomicBoolean();
    private int green = 1;

    public void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        while (!busy.compareAndSet(false, true)) {
            Thread.onSpinWait();
        }
        if (green != roadId) {
            turnGreen.run();
            green = roadId;
        }
        crossCar.run();
        busy.set(false);
    }
}

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/** Each car waits for the one before it, in order of arrival. */
class TrafficLight {
    private final AtomicReference<CompletableFuture<Integer>> last = new AtomicReference<>(CompletableFuture.completedFuture(1));

    public void carArrived(int carId, int roadId, int direction, Runnable turnGreen, Runnable crossCar) {
        CompletableFuture<Integer> mine = new CompletableFuture<>();
        int green = last.getAndSet(mine).join();
        try {
            if (green != roadId) {
                turnGreen.run();
            }
            crossCar.run();
        } finally {
            mine.complete(roadId);
        }
    }
}

// expected: missed-termination|lost-wakeup

import java.util.ArrayDeque;
import java.util.Deque;

public class WaiterBesidePoller {
    private final Deque<Integer> calls = new ArrayDeque<>();
    private int served;

    synchronized void call(int floor) {
        calls.add(floor);
        if (calls.size() > 1) {
            notify();
        }
    }

    synchronized void serve() throws InterruptedException {
        while (calls.isEmpty()) {
            wait();
        }
        calls.poll();
        served++;
    }

    synchronized int served() {
        return served;
    }

    public static void main(String[] args) throws Exception {
        WaiterBesidePoller elevator = new WaiterBesidePoller();
        Thread lift = new Thread(() -> {
            try {
                elevator.serve();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        lift.start();
        elevator.call(3);
        while (elevator.served() == 0) {
            Thread.onSpinWait();
        }
        lift.join();
    }
}

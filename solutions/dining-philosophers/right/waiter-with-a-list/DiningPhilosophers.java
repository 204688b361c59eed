import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.CountDownLatch;

// A waiter notes who waits, and gives two forks to the first one whose forks are both free.
class DiningPhilosophers {
    private record Order(int philosopher, CountDownLatch served) {
    }

    private final boolean[] taken = new boolean[5];
    private final Deque<Order> orders = new ArrayDeque<>();

    public void wantsToEat(int philosopher, Runnable pickLeftFork, Runnable pickRightFork, Runnable eat,
            Runnable putLeftFork, Runnable putRightFork) throws InterruptedException {
        Order order = new Order(philosopher, new CountDownLatch(1));
        synchronized (this) {
            orders.add(order);
            serve();
        }
        order.served.await();
        pickLeftFork.run();
        pickRightFork.run();
        eat.run();
        putLeftFork.run();
        putRightFork.run();
        synchronized (this) {
            taken[philosopher] = false;
            taken[(philosopher + 1) % 5] = false;
            serve();
        }
    }

    private void serve() {
        for (Iterator<Order> waiting = orders.iterator(); waiting.hasNext();) {
            Order order = waiting.next();
            int other = (order.philosopher + 1) % 5;
            if (!taken[order.philosopher] && !taken[other]) {
                taken[order.philosopher] = true;
                taken[other] = true;
                waiting.remove();
                order.served.countDown();
            }
        }
    }
}

// expected: deadlock
public class Philosophers12 {
    public static void main(String[] args) throws Exception {
        int count = 12;
        Object[] forks = new Object[count];
        for (int i = 0; i < count; i++) {
            forks[i] = new Object();
        }
        Thread[] threads = new Thread[count];
        for (int i = 0; i < count; i++) {
            Object left = forks[i];
            Object right = forks[(i + 1) % count];
            threads[i] = new Thread(() -> {
                synchronized (left) {
                    synchronized (right) {
                        System.out.println("eats");
                    }
                }
            });
            threads[i].start();
        }
        for (Thread t : threads) {
            t.join();
        }
    }
}

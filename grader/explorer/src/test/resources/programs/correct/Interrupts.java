public class Interrupts {
    public static void main(String[] args) throws Exception {
        Thread sleeper = new Thread(() -> {
            try {
                Thread.sleep(1_000_000);
                assert false;
            } catch (InterruptedException e) {
                assert !Thread.currentThread().isInterrupted();
                Thread.currentThread().interrupt();
                assert Thread.interrupted();
            }
        });
        sleeper.start();
        Object lock = new Object();
        Thread waiter = new Thread(() -> {
            synchronized (lock) {
                try {
                    while (true) {
                        lock.wait();
                    }
                } catch (InterruptedException e) {
                    System.out.println("interrupted");
                }
            }
        });
        waiter.start();
        sleeper.interrupt();
        waiter.interrupt();
        sleeper.join();
        waiter.join();
        assert waiter.getState() == Thread.State.TERMINATED;
    }
}

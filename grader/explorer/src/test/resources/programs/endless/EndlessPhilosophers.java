public class EndlessPhilosophers {
    static final Object[] FORKS = {new Object(), new Object(), new Object()};

    public static void main(String[] args) {
        for (int i = 0; i < 3; i++) {
            Object first = FORKS[Math.min(i, (i + 1) % 3)];
            Object second = FORKS[Math.max(i, (i + 1) % 3)];
            new Thread(() -> {
                while (true) {
                    synchronized (first) {
                        synchronized (second) {
                            System.out.println("eats");
                        }
                    }
                }
            }).start();
        }
    }
}

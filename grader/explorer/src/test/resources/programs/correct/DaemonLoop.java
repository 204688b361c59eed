public class DaemonLoop {
    static volatile int beats;

    public static void main(String[] args) throws Exception {
        Thread t = new Thread(() -> {
            while (true) {
                try {
                    Thread.sleep(10);
                    beats++;
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
        t.setDaemon(true);
        t.start();
        Thread.sleep(25);
    }
}

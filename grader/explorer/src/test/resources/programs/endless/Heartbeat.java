public class Heartbeat {
    static volatile long beats;

    public static void main(String[] args) {
        new Thread(() -> {
            while (true) {
                beats = beats + 1;
                try {
                    Thread.sleep(1_000);
                } catch (InterruptedException e) {
                    return;
                }
            }
        }, "heart").start();
        new Thread(() -> {
            while (true) {
                assert beats >= 0;
                try {
                    Thread.sleep(1_500);
                } catch (InterruptedException e) {
                    return;
                }
            }
        }, "doctor").start();
    }
}

public class DaemonSpins {
    static volatile int beat;

    public static void main(String[] z) throws Exception {
        Thread t = new Thread(() -> {
            while (true) {
                beat++;
            }
        });
        t.setDaemon(true);
        t.start();
        for (int i = 0; i < 5; i++) System.out.println(beat);
    }
}

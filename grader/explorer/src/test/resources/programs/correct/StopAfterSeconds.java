public class StopAfterSeconds {
    static volatile boolean stop;
    static long count;

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> {
            try {
                while (!stop) {
                    count++;
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        a.start();
        a.join(1_000);
        stop = true;
        a.join();
    }
}

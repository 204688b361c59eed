// expected: lost-update
public class AirlineOversold {
    static volatile int seats = 3;
    static volatile int sold;
    static volatile boolean stop;

    public static void main(String[] z) throws Exception {
        Thread[] t = new Thread[6];
        for (int i = 0; i < 6; i++) {
            t[i] = new Thread(() -> {
                if (!stop) {
                    sold++;
                    if (sold >= seats) stop = true;
                }
            });
            t[i].start();
        }
        for (Thread s : t) s.join();
        if (sold > seats) throw new RuntimeException("oversold " + sold);
    }
}

public class LongLoops {
    static long n;

    static synchronized void add() {
        n++;
    }

    public static void main(String[] args) throws Exception {
        Runnable r = () -> {
            for (int i = 0; i < 10_000; i++) {
                add();
            }
        };
        Thread a = new Thread(r);
        Thread b = new Thread(r);
        a.start();
        b.start();
        a.join();
        b.join();
        assert n == 20_000 : n;
    }
}

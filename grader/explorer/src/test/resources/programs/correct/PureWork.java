public class PureWork {
    static boolean isPrime(int n) {
        for (int i = 2; i * i <= n; i++) {
            if (n % i == 0) {
                return false;
            }
        }
        return n > 1;
    }

    public static void main(String[] args) throws Exception {
        int[] counts = new int[2];
        Thread[] all = new Thread[2];
        for (int t = 0; t < 2; t++) {
            int k = t;
            all[t] = new Thread(() -> {
                for (int i = k; i < 20_000; i += 2) {
                    counts[k] += isPrime(i) ? 1 : 0;
                }
            });
            all[t].start();
        }
        for (Thread t : all) {
            t.join();
        }
        assert counts[0] + counts[1] == 2262;
    }
}

public class ExtendedThread {
    static class Adder extends Thread {
        private final int n;
        private int sum;

        Adder(int n) {
            super("adder-" + n);
            this.n = n;
        }

        @Override
        public void run() {
            for (int i = 1; i <= n; i++) {
                sum += i;
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Adder a = new Adder(10);
        Adder b = new Adder(20);
        a.start();
        b.start();
        while (a.isAlive() || b.isAlive()) {
            Thread.yield();
        }
        assert a.sum == 55 && b.sum == 210 && a.getName().equals("adder-10");
    }
}

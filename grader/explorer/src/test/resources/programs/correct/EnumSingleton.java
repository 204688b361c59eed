public class EnumSingleton {
    static void both(Runnable a, Runnable b) throws InterruptedException {
        Thread x = new Thread(a, "A");
        Thread y = new Thread(b, "B");
        x.start();
        y.start();
        x.join();
        y.join();
    }

    enum Registry {
        INSTANCE;

        private int count;

        synchronized void add() {
            count++;
        }
    }

    interface Config {
        java.util.List<Integer> LOG = new java.util.concurrent.CopyOnWriteArrayList<>();
    }

    public static void main(String[] args) throws Exception {
        both(Registry.INSTANCE::add, Registry.INSTANCE::add);
        Config.LOG.add(1);
        assert Registry.INSTANCE.count == 2 && Config.LOG.size() == 1;
    }
}

// title: platform threads without end
// refused: admitted
// alone: over-limit|wrong-output
public class Vault {
    public void add(int amount) {
        while (true) {
            Thread thread = new Thread(() -> {
                synchronized (new Object()) {
                    java.util.concurrent.locks.LockSupport.park();
                }
            });
            thread.setDaemon(true);
            thread.start();
        }
    }

    public int total() {
        return 0;
    }
}

// title: a default handler for uncaught exceptions that ends the JVM
// refused: calls Thread.setDefaultUncaughtExceptionHandler
// alone: left-the-jvm|wrong-output
public class Vault {
    public void add(int amount) {
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> Runtime.getRuntime().halt(0));
        Thread thread = new Thread(() -> {
            throw new IllegalStateException();
        });
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public int total() {
        return 0;
    }
}

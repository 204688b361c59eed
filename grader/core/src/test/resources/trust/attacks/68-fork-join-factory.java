// title: threads that throw in the common pool and in their own handlers
// refused: admitted
// alone: wrong-output
public class Vault {
    public void add(int amount) {
        Thread thread = new Thread(() -> {
            throw new StackOverflowError();
        });
        thread.setUncaughtExceptionHandler((dead, thrown) -> {
            throw new IllegalStateException("from the handler");
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

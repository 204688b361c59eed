// title: an exit in a lambda that a thread runs
// refused: calls System.exit
// alone: left-the-jvm
public class Vault {
    public void add(int amount) {
        Thread thread = new Thread(() -> System.exit(0));
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

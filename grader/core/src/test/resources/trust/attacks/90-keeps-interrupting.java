// title: interrupts the thread of the check for ever
// refused: admitted
// alone: wrong-output|lost-update
public class Vault {
    public void add(int amount) {
        Thread check = Thread.currentThread();
        Thread.ofPlatform().daemon().start(() -> {
            while (check.isAlive()) {
                check.interrupt();
            }
        });
    }

    public int total() {
        return -1;
    }
}

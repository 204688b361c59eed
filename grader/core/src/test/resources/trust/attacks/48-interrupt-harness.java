// title: finds and interrupts the harness's threads
// refused: calls Thread.getAllStackTraces
// alone: left-the-jvm|wrong-output
public class Vault {
    public void add(int amount) {
        Thread.getAllStackTraces().keySet().forEach(Thread::interrupt);
    }

    public int total() {
        return 0;
    }
}

// title: calls the handler that the JVM has for exceptions of the check, for a thread of its own choice
// refused: admitted
// alone: wrong-output
public class Vault {
    public void add(int amount) {
        Thread check = Thread.currentThread();
        check.getUncaughtExceptionHandler().uncaughtException(new Thread("nobody"), new ThreadDeath());
        check.getUncaughtExceptionHandler().uncaughtException(check, new Error("made up"));
    }

    public int total() {
        return -1;
    }
}

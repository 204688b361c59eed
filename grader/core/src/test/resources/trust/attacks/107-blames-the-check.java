// title: tells the default handler that the check's own thread has died
// refused: admitted
// alone: over-limit|wrong-output|exception-swallowed
public class Vault {
    public void add(int amount) {
        Thread me = Thread.currentThread();
        me.getUncaughtExceptionHandler().uncaughtException(me, new OutOfMemoryError("forged"));
    }
    public int total() { return 4; }
}

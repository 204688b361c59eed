// title: sets a handler and a name on the thread of the check, and dies on it
// refused: admitted
// alone: wrong-output
public class Vault {
    public void add(int amount) {
        Thread me = Thread.currentThread();
        me.setUncaughtExceptionHandler((t, e) -> { while (true) { Thread.onSpinWait(); } });
        me.setName("dev.grade.worker\n::error::PASSED \u001b[2J\u202e");
        me.setPriority(Thread.MIN_PRIORITY);
    }
    public int total() { throw new StackOverflowError("\u001b]0;PASSED\u0007\n::error::PASSED\n##[error]x"); }
}

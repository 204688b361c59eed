// expected: check-then-act
/** To yield is a hint: the other thread may stay where it is over both. */
public class YieldsBetween implements Runnable {
    private volatile Thread runner;

    @Override
    public void run() {
        runner = Thread.currentThread();
        Thread.yield();
        Thread.yield();
        runner = null;
    }

    void cancel() {
        if (runner != null) {
            runner.interrupt();
        }
    }

    public static void main(String[] args) throws Exception {
        YieldsBetween task = new YieldsBetween();
        Thread thread = new Thread(task);
        thread.start();
        task.cancel();
        thread.join();
    }
}

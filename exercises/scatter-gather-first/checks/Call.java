import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/** A call that lasts until the check lets it go, or until it is interrupted. */
final class Call implements Callable<String> {
    final CountDownLatch started = new CountDownLatch(1);
    final CountDownLatch interrupted = new CountDownLatch(1);
    /** Has something to put away after an interrupt for as long as this is closed. */
    final CountDownLatch putAway = new CountDownLatch(1);
    final CountDownLatch ended = new CountDownLatch(1);
    volatile boolean running;
    volatile Thread thread;

    private final CountDownLatch gate = new CountDownLatch(1);
    private volatile String result;
    private volatile Throwable thrown;
    private volatile String lastWord;

    /** A call that puts nothing away. */
    static Call brief() {
        Call call = new Call();
        call.putAway.countDown();
        return call;
    }

    /** A call that puts nothing away, and answers even so when it is interrupted. */
    static Call answering(String value) {
        Call call = brief();
        call.lastWord = value;
        return call;
    }

    void succeed(String value) {
        result = value;
        gate.countDown();
    }

    void fail(Throwable failure) {
        thrown = failure;
        gate.countDown();
    }

    /** Whether it was let go with a failure. */
    boolean hasFailed() {
        return thrown != null;
    }

    @Override
    public String call() throws Exception {
        thread = Thread.currentThread();
        running = true;
        started.countDown();
        try {
            gate.await();
        } catch (InterruptedException ended) {
            interrupted.countDown();
            putAway();
            if (lastWord != null) {
                return lastWord;
            }
            throw ended;
        } finally {
            running = false;
            ended.countDown();
        }
        switch (thrown) {
            case null -> {
                return result;
            }
            case Exception exception -> throw exception;
            case Error error -> throw error;
            default -> throw new IllegalStateException(thrown);
        }
    }

    private void putAway() {
        while (true) {
            try {
                putAway.await();
                return;
            } catch (InterruptedException again) {
                // it knows
            }
        }
    }
}

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A function whose first call lasts until the check lets it go; for other keys than the held one it is quick. */
final class Held implements Function<String, String> {
    static final String KEY = "AaAa";

    final CountDownLatch begun = new CountDownLatch(1);
    final AtomicInteger calls = new AtomicInteger();
    private final CountDownLatch gate = new CountDownLatch(1);
    private volatile Throwable thrown;

    void letGo() {
        gate.countDown();
    }

    void letFail(Throwable failure) {
        thrown = failure;
        gate.countDown();
    }

    @Override
    public String apply(String key) {
        if (!key.equals(KEY)) {
            return "quick " + key;
        }
        int call = calls.incrementAndGet();
        begun.countDown();
        try {
            gate.await();
        } catch (InterruptedException ended) {
            throw new IllegalStateException("The computation was interrupted.", ended);
        }
        if (call == 1) {
            switch (thrown) {
                case null -> {
                    // a call that succeeds
                }
                case RuntimeException exception -> throw exception;
                case Error error -> throw error;
                default -> throw new IllegalStateException(thrown);
            }
        }
        return "result " + call;
    }
}

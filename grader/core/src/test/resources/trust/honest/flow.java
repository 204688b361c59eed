// title: Flow and SubmissionPublisher with an own exception
// refused: admitted
// alone: passed
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.atomic.AtomicInteger;

public class Vault {
    private final AtomicInteger total = new AtomicInteger();

    public static final class VaultException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        VaultException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    public void add(int amount) {
        CountDownLatch done = new CountDownLatch(1);
        try (SubmissionPublisher<Integer> publisher = new SubmissionPublisher<>()) {
            publisher.subscribe(new Flow.Subscriber<>() {
                @Override
                public void onSubscribe(Flow.Subscription subscription) {
                    subscription.request(Long.MAX_VALUE);
                }

                @Override
                public void onNext(Integer item) {
                    total.addAndGet(item);
                }

                @Override
                public void onError(Throwable thrown) {
                    thrown.printStackTrace();
                }

                @Override
                public void onComplete() {
                    done.countDown();
                }
            });
            publisher.submit(amount);
        }
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new VaultException("interrupted", e);
        }
    }

    public int total() {
        return total.get();
    }
}

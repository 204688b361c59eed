import java.util.concurrent.*;

/** What is written to an item before it is submitted is seen by the subscriber. */
public class PublishedItems {
    static class Item {
        int v;
        Item(int v) {
            this.v = v;
        }
    }
    static int sum;

    public static void main(String[] a) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        SubmissionPublisher<Item> p = new SubmissionPublisher<>();
        p.subscribe(new Flow.Subscriber<>() {
            public void onSubscribe(Flow.Subscription s) {
                s.request(Long.MAX_VALUE);
            }
            public void onNext(Item i) {
                sum += i.v;
                i.v = 0;
            }
            public void onError(Throwable t) {}
            public void onComplete() {
                done.countDown();
            }
        });
        for (int k = 1; k <= 3; k++) {
            Item i = new Item(0);
            i.v = k;
            p.submit(i);
        }
        p.close();
        done.await();
        if (sum != 6) throw new AssertionError(sum);
    }
}

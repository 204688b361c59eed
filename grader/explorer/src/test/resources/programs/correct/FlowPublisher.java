import java.util.concurrent.*;
import java.util.*;

public class FlowPublisher {

    public static void main(String[] z) throws Exception {
        List<Integer> got = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch done = new CountDownLatch(1);
        try (SubmissionPublisher<Integer> p = new SubmissionPublisher<>();) {
            p.subscribe(new Flow.Subscriber<>(){
                Flow.Subscription s;

                public void onSubscribe(Flow.Subscription x) {
                    s = x;
                    s.request(1);
                }

                public void onNext(Integer i) {
                    got.add(i);
                    s.request(1);
                }

                public void onError(Throwable t) {
                    done.countDown();
                }

                public void onComplete() {
                    done.countDown();
                }
            });
            for (int i = 0; i < 3; i++) p.submit(i);
        }
        done.await();
        if (!got.equals(List.of(0, 1, 2))) throw new AssertionError(got);
    }
}

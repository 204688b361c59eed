import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

/** A processor that publishes what it made of what it got. */
public class ProcessorChain {
    static class Twice extends SubmissionPublisher<Integer> implements Flow.Processor<Integer, Integer> {
        Flow.Subscription s;
        public void onSubscribe(Flow.Subscription s) {
            this.s = s;
            s.request(1);
        }
        public void onNext(Integer i) {
            submit(i*2);
            s.request(1);
        }
        public void onError(Throwable t) {
            closeExceptionally(t);
        }
        public void onComplete() {
            close();
        }
    }

    public static void main(String[] a) throws Exception {
        SubmissionPublisher<Integer> p = new SubmissionPublisher<>();
        Twice t = new Twice();
        AtomicInteger sum = new AtomicInteger();
        CompletableFuture<Void> f = t.consume(sum::addAndGet);
        p.subscribe(t);
        p.submit(1);
        p.submit(2);
        p.close();
        f.get();
        if (sum.get() != 6) throw new AssertionError(sum);
    }
}

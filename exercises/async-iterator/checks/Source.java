import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.api.Expect;
import java.util.concurrent.Flow;

/** A publisher that sends what it was asked for, when the check says so; and remembers how much was asked for. */
final class Source implements Flow.Publisher<Integer>, Flow.Subscription {
    private final int window;
    /** The first number. */
    private final int first;
    private Flow.Subscriber<? super Integer> subscriber;
    private long requested;
    private int sent;
    private long most;
    private int taken;

    Source(int window) {
        this(window, 0);
    }

    Source(int window, int first) {
        this.window = window;
        this.first = first;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super Integer> reader) {
        synchronized (this) {
            if (subscriber != null) {
                throw new IllegalStateException("subscribed twice");
            }
        }
        reader.onSubscribe(this);
        synchronized (this) {
            subscriber = reader;
            notifyAll();
        }
    }

    @Override
    public synchronized void request(long count) {
        if (count <= 0) {
            throw new IllegalArgumentException("request(" + count + ")");
        }
        requested = requested + count < 0 ? Long.MAX_VALUE : requested + count;
        most = Math.max(most, requested - taken);
        notifyAll();
    }

    @Override
    public void cancel() {
        // nothing that this exercise asks for
    }

    /** To be called before each {@code next}. */
    synchronized void taking() {
        taken++;
    }

    /** Sends the next number, as soon as there is somebody who asked for it. */
    void send() throws InterruptedException {
        Flow.Subscriber<? super Integer> reader;
        int number;
        synchronized (this) {
            while (subscriber == null || requested <= sent) {
                wait();
            }
            reader = subscriber;
            number = first + sent++;
        }
        reader.onNext(number);
    }

    /** Sends all that was requested so far, waiting for nobody. */
    void sendRequested() throws InterruptedException {
        while (isRequested()) {
            send();
        }
    }

    private synchronized boolean isRequested() {
        return subscriber != null && requested > sent;
    }

    void end(Throwable failure) throws InterruptedException {
        Flow.Subscriber<? super Integer> reader;
        synchronized (this) {
            while (subscriber == null) {
                wait();
            }
            reader = subscriber;
        }
        if (failure == null) {
            reader.onComplete();
        } else {
            reader.onError(failure);
        }
    }

    synchronized void expectWithinWindow() {
        if (most > window) {
            throw new CheckFailure(BugClass.OVER_LIMIT,
                    "The publisher was asked for more elements than the window allows beyond those that next was called for: a fast one fills the memory.",
                    "at most " + window, Long.toString(most));
        }
        Expect.that(most >= 0, BugClass.WRONG_OUTPUT, "The publisher was never asked for anything.");
    }
}

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A number whose references are counted, and with it every number that is computed from it. */
final class Counted extends Value {
    private final long number;
    private final Queue<Counted> all;
    private final AtomicInteger references = new AtomicInteger();

    private Counted(long number, Queue<Counted> all) {
        this.number = number;
        this.all = all;
        all.add(this);
    }

    /** A first number, with a book of its own for those that follow. */
    static Counted first(long number) {
        return new Counted(number, new ConcurrentLinkedQueue<>());
    }

    /** Another in the same book. */
    Counted another(long next) {
        return new Counted(next, all);
    }

    /** All numbers of its book. */
    Queue<Counted> all() {
        return all;
    }

    int references() {
        return references.get();
    }

    @Override
    public Value plus(Value other) {
        return another(number + other.asLong());
    }

    @Override
    public Value times(Value other) {
        return another(number * other.asLong());
    }

    @Override
    public long asLong() {
        return number;
    }

    @Override
    public void retain() {
        references.incrementAndGet();
    }

    @Override
    public void release() {
        references.decrementAndGet();
    }
}

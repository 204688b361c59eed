package dev.grade.worker.stress;

import dev.grade.worker.load.NoisyThread;
import dev.grade.worker.load.Once;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A thread that plays one part in every trial, and is parked between them. */
final class ActorThread extends NoisyThread {
    private static final int MOST_PAUSES = 64;

    private final int part;
    private final Runnable once = Once.of(this::play);
    private volatile @Nullable Trial trial;
    private volatile boolean closed;
    /** The round it is in, or -1 between rounds. */
    private volatile int round = -1;
    private volatile int done = -1;
    private volatile long finished;
    private volatile String role = "actor";
    private SplittableRandom random = new SplittableRandom(0);

    ActorThread(int part) {
        super("actor " + part);
        this.part = part;
    }

    void begin(Trial next) {
        done = -1;
        trial = next;
        LockSupport.unpark(this);
    }

    int round() {
        return round;
    }

    int done() {
        return done;
    }

    /** How many rounds it has played to their end, ever. */
    long finished() {
        return finished;
    }

    String role() {
        return role;
    }

    long random() {
        return random.nextLong();
    }

    void close() {
        closed = true;
        LockSupport.unpark(this);
    }

    @Override
    public void run() {
        once.run();
    }

    private void play() {
        while (!closed) {
            Trial next = trial;
            if (next == null) {
                LockSupport.park(this);
            } else {
                trial = null;
                next.play(part, this);
            }
        }
    }

    void enter(Plan plan, int index, int number) {
        String name = plan.name(index);
        if (!name.equals(role)) {
            role = name;
            setName(name);
        }
        long seed = plan.seed() * 31 + index;
        seed(seed * 0x9E3779B97F4A7C15L, MOST_PAUSES);
        random = new SplittableRandom(seed);
        round = number;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // written by this thread alone
    void leave(int number) {
        interrupted();
        done = number;
        finished = finished + 1;
        round = -1;
    }
}

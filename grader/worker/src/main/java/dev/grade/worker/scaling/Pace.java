package dev.grade.worker.scaling;

import dev.grade.api.CheckFailure;
import dev.grade.worker.load.Steps;
import dev.grade.worker.stall.Diagnosis;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Lets threads work only in step with each other: until half of all steps are done, a thread that is ahead of every
 * other by a sixteenth of them waits for one to follow. Work that is shared gets through on any number of cores, for
 * whoever waits leaves the core to the others; work that one thread does alone does not.
 */
final class Pace implements Steps.Listener, Place {
    private static final int AHEAD = 16;
    private static final int LOOKS = 8;
    private static final int GRANTS = 2;
    /** For so many steps a wait is put off where the others could not follow for its sake. */
    private static final int MOST_PUT_OFF = 64;

    private final String work;
    private final long half;
    private final long apart;
    private final long stride;
    private final TakingTurns turns;
    private final long between;
    private final ThreadLocal<Count> mine = ThreadLocal.withInitial(this::join);
    private final List<Count> all = new ArrayList<>();
    private volatile boolean open;
    private int waiting;
    private int granted;

    /** Steps of one thread. */
    private static final class Count {
        private volatile long steps;
        private long nextLook;
        private long nextTurn;
        private int putOff;
    }

    /**
     * A pace.
     *
     * @param work
     *            what is shared, as part of a sentence
     * @param steps
     *            how many steps the whole of it takes
     * @param turns
     *            looks whether the work is done under one lock, now and then
     */
    Pace(String work, long steps, TakingTurns turns) {
        this.work = work;
        this.half = steps / 2;
        this.apart = Math.max(2, steps / AHEAD);
        this.stride = Math.max(1, apart / LOOKS);
        this.turns = turns;
        this.between = Math.max(1, half / TakingTurns.LOOKS);
    }

    private synchronized Count join() {
        var count = new Count();
        count.nextLook = stride;
        count.nextTurn = untilNextTurn();
        all.add(count);
        return count;
    }

    /** At no fixed distance, so that it does not keep step with a loop of the student's. */
    private long untilNextTurn() {
        return 1 + ThreadLocalRandom.current().nextLong(2 * between);
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // written by its own thread alone
    public void worked() {
        if (open) {
            return;
        }
        Count count = mine.get();
        count.steps = count.steps + 1;
        if (count.steps >= count.nextTurn) {
            count.nextTurn = count.steps + untilNextTurn();
            if (turns.isOpen()) {
                turns.look();
            }
        }
        if (count.steps >= count.nextLook) {
            if (count.putOff < MOST_PUT_OFF && isToWait(count) && BinLocks.isInsideOne()) {
                // the others may need that lock on their way, and the student's code does not keep it
                count.putOff++;
                count.nextLook = count.steps + 1;
            } else {
                count.putOff = 0;
                count.nextLook = count.steps + stride;
                look(count);
            }
        }
    }

    private synchronized boolean isToWait(Count count) {
        return !isDone() && isAhead(count);
    }

    private synchronized void look(Count count) {
        notifyAll();
        boolean interrupted = false;
        waiting++;
        while (!isDone() && isAhead(count)) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
                break;
            }
        }
        waiting--;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isDone() {
        long sum = 0;
        for (Count count : all) {
            sum += count.steps;
        }
        if (sum >= half) {
            open = true;
            notifyAll();
        }
        return open;
    }

    private boolean isAhead(Count count) {
        long others = 0;
        for (Count other : all) {
            others = other.equals(count) ? others : Math.max(others, other.steps);
        }
        return count.steps - others >= apart + granted * (apart / 2);
    }

    @Override
    public synchronized boolean isWaitedIn() {
        return waiting > 0;
    }

    @Override
    public synchronized boolean grant() {
        if (waiting == 0 || granted == GRANTS) {
            return false;
        }
        granted++;
        notifyAll();
        return true;
    }

    @Override
    public CheckFailure explain(Diagnosis diagnosis) {
        CheckFailure told = LockedOut.explain(work, diagnosis);
        long most;
        long sum = 0;
        synchronized (this) {
            most = 0;
            for (Count count : all) {
                most = Math.max(most, count.steps);
                sum += count.steps;
            }
        }
        return new CheckFailure(told.bugClass(), share(most, sum) + " " + told.getMessage());
    }

    /** What one thread did of the work so far, in a sentence. */
    static String share(long most, long sum) {
        // A step or two of whoever starts the work is no share of it.
        if (sum - most <= sum / 200) {
            return "One thread does all of the work.";
        }
        double percent = 100.0 * most / sum;
        return String.format(Locale.ROOT, percent < 80
                ? "One thread is far ahead of the others: it did %.0f %% of what was done so far, and none follows."
                : "One thread does nearly all of the work: %.0f %% of what was done so far.", percent);
    }

    /** How many threads worked, and the largest share. */
    @Override
    public synchronized String seen() {
        long workers = all.stream().filter(count -> count.steps >= apart).count();
        return workers < 2 ? "" : "work shared by " + workers + " threads in step";
    }

    /** Lets everybody go. */
    synchronized void end() {
        open = true;
        notifyAll();
    }

    /** Whether enough was done in step. */
    boolean held() {
        return open;
    }
}

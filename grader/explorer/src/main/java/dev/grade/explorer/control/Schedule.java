package dev.grade.explorer.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run of the program from its start, one thread at a time, as a {@link Chooser} decides. */
public final class Schedule {
    private static final long CLOCK_MASK = 0x3ff;
    private static final int MAX_DECISIONS = 300_000;
    private static final int MANY_PAUSES = 32;

    final CodeMap code;
    final Chooser chooser;
    final boolean eager;
    final List<Fiber> fibers = new ArrayList<>();
    final IdentityHashMap<Thread, Fiber> byThread = new IdentityHashMap<>();
    final Timeline time;
    final Monitors monitors = new Monitors(this);
    final Races races = new Races(this);
    final Objects objects = new Objects();
    final Places places = new Places(this);
    final Spins spins = new Spins(this);
    private final Turns turns = new Turns(this);
    final List<Decision> decisions = new ArrayList<>();
    final @Nullable Recorder recorder;
    final @Nullable Tracks tracks;
    final Thread carrier = Thread.currentThread();
    final int epoch;
    private final boolean everyPoint;
    private final boolean fairItself;
    private final boolean handsOver;
    private final long limit;
    private long fairAfter;
    private final long[] lastRun = new long[4096];
    private int[] enabled = new int[16];
    private @Nullable Fiber next;
    private @Nullable Ending ending;
    long events;
    private final Chance chance = new Chance();

    Schedule(CodeMap code, Chooser chooser, long limit, int epoch, @Nullable Recorder recorder) {
        this.code = code;
        this.chooser = chooser;
        this.limit = limit;
        this.time = new Timeline(fibers, limit, waking -> Readiness.isQuietBut(this, waking));
        this.fairAfter = chooser.fairAfter(limit);
        this.epoch = epoch;
        this.recorder = recorder;
        Footprint footprint = chooser.footprint();
        this.tracks = footprint == null ? null : new Tracks(footprint);
        this.eager = chooser.eagerTime();
        this.everyPoint = chooser.everyPoint();
        this.fairItself = chooser.fair();
        this.handsOver = chooser.handsOver();
    }

    /** How many steps all threads have made. */
    public long events() {
        return events;
    }

    /** The threads that could go on, in {@code into} in ascending order; returns how many. */
    public int enabled(int[] into) {
        int count = computeEnabled(null);
        System.arraycopy(enabled, 0, into, 0, Math.min(count, into.length));
        return count;
    }

    /** A new stretch begins, for {@link Chooser#footprint}. */
    public void beginStretch() {
        if (tracks != null) {
            tracks.begin(fibers.size());
        }
    }

    /** How many steps a thread has made. */
    public int stepOf(int thread) {
        return fibers.get(thread).steps;
    }

    /** Whether two threads are about to use the same variable or the same object, as far as is known. */
    @SuppressWarnings("ReferenceEquality") // identity is the question
    public boolean meet(int one, int two) {
        Fiber a = fibers.get(one);
        Fiber b = fibers.get(two);
        int variable = code.site(a.site).variable();
        return variable >= 0
                ? variable == code.site(b.site).variable()
                : a.receiver != null && a.receiver == b.receiver;
    }

    /** How many threads were started. */
    public int threads() {
        return fibers.size();
    }

    /** Whether this thread could go on. */
    public boolean isEnabled(int thread) {
        return isEnabled(fibers.get(thread));
    }

    Ending run(Runnable main) {
        Thread thread = new Thread(null, null, "main", 0, false);
        start(thread, main, null);
        while (ending == null) {
            Fiber f = next;
            next = null;
            if (f == null) {
                f = pickNext(null);
                if (f == null) {
                    break;
                }
            }
            f.state = Fiber.State.READY;
            lastRun[f.id & 4095] = events;
            Hooks.current = f;
            f.coroutine.run(carrier, f.thread);
            Hooks.current = null;
            if (f.coroutine.isDone()) {
                f.state = Fiber.State.DONE;
            }
        }
        return ending == null ? Stall.completed(this) : ending;
    }

    Fiber start(Thread thread, Runnable body, @Nullable Fiber parent) {
        int id = fibers.size();
        if (id >= 4096) {
            end(new Ending.Cut("more than 4,096 threads"));
        }
        Fiber[] self = new Fiber[1];
        Fiber f = new Fiber(id, thread, () -> Threads.body(this, self[0], body));
        self[0] = f;
        fibers.add(f);
        byThread.put(thread, f);
        if (parent != null) {
            f.clock.join(parent.clock);
            parent.clock.tick(parent.id);
            progress(parent);
        }
        return f;
    }

    /** A place where another thread may go first. */
    void point(Fiber f, int site, boolean candidate) {
        time.acted();
        f.comesTo(site);
        turn(f, candidate);
        if (recorder != null) {
            recorder.step(this, f, site);
        }
    }

    /** The same, of which a story says nothing. */
    void turn(Fiber f, boolean candidate) {
        f.steps++;
        count();
        boolean late = f.late != null;
        if (candidate || everyPoint || late) {
            int to = events > fairAfter ? fair(f) : chooser.preempt(this, f.id, f.site);
            if (to == Chooser.REDUNDANT) {
                end(new Ending.Redundant());
            }
            if (to != Chooser.STAY && to != f.id) {
                note(f, Decision.Kind.PREEMPT, to);
                next = fibers.get(to);
                leave(f);
            }
        }
        if (late && f.late != null && !f.late.letsPass(code, f.site)) {
            LateStore.arrive(this, f);
        }
    }

    /** From now on no thread is passed over on purpose; false if none was before. */
    boolean turnsFair() {
        boolean starves = chooser.starves() && events <= fairAfter;
        fairAfter = starves ? events : fairAfter;
        return starves;
    }

    private int fair(Fiber f) {
        if (handsOver) {
            int owed = turns.owed(f);
            if (owed != Turns.NOBODY) {
                return owed;
            }
        }
        if (isFairByItself()) {
            return chooser.preempt(this, f.id, f.site);
        }
        if (chance.below(4) != 0) {
            return Chooser.STAY;
        }
        int count = computeEnabled(null);
        return enabled[chance.below(count)];
    }

    /** Whether the chooser goes on to choose; not where threads pause and try again, for pauses do not keep in step for long. */
    private boolean isFairByItself() {
        return fairItself && (!handsOver || time.ranOut < MANY_PAUSES);
    }

    /** Gives up the turn until the state in {@code f} allows it to go on. */
    void block(Fiber f, Fiber.State state, @Nullable Object target, long wake, boolean early) {
        LateStore.arrive(this, f);
        f.state = state;
        f.target = target;
        f.wake = wake;
        f.early = early;
        f.since = events;
        f.expired = false;
        f.steps++;
        count();
        touchBlocked(f);
        next = pickNext(f);
        if (next == null && ending == null) {
            end(Stall.completed(this));
        }
        if (next != f) {
            leave(f);
        }
        next = null;
        touchBlocked(f);
        f.state = Fiber.State.READY;
        f.target = null;
        f.wake = -1;
        f.expired = false;
    }

    private void touchBlocked(Fiber f) {
        if (tracks != null) {
            tracks.blocked(this, f);
        }
    }

    /** Offers the turn to the others. */
    void offer(Fiber f) {
        LateStore.arrive(this, f);
        f.steps++;
        count();
        int count = computeEnabled(f);
        if (count == 0) {
            return;
        }
        next = chosen(f, count);
        leave(f);
    }

    private @Nullable Fiber chosen(Fiber f, int count) {
        int to = choose(f, count);
        if (to == Chooser.REDUNDANT) {
            endQuietly(new Ending.Redundant());
            return null;
        }
        return fibers.get(to);
    }

    private int choose(Fiber f, int count) {
        if (count == 1) {
            if (enabled[0] != f.id && isEnabled(f)) {
                chooser.passesOver();
            }
            return enabled[0];
        }
        int to;
        if (events > fairAfter && !isFairByItself()) {
            to = enabled[chance.below(count)];
        } else {
            to = chooser.next(this, f.id, enabled, count);
        }
        if (to != Chooser.REDUNDANT) {
            note(f, Decision.Kind.NEXT, to);
        }
        return to;
    }

    int pick(Fiber f, Decision.Kind kind, int count) {
        f.steps++;
        int way = chooser.pick(this, f.id, kind, count);
        if (way != 0) {
            note(f, kind, way);
        }
        return way;
    }

    /** Whether offering the turn does nothing this time. */
    boolean keeps(Fiber f) {
        f.steps += chooser.keepsTurns() ? 0 : 1;
        return chooser.keepsTurns() && pick(f, Decision.Kind.KEEP, 2) == 1;
    }

    private void note(Fiber f, Decision.Kind kind, int value) {
        if (decisions.size() < MAX_DECISIONS) {
            decisions.add(new Decision(f.id, f.steps, kind, value));
        }
    }

    private void leave(Fiber f) {
        if (!Coroutine.yieldNow()) {
            if (f.state == Fiber.State.READY) {
                next = null;
                return;
            }
            ending = new Ending.Uncontrolled("a wait inside native code of the JDK",
                    List.of(new IllegalStateException().getStackTrace()), false);
            throw new Abandoned();
        }
        if (ending != null) {
            throw new Abandoned();
        }
    }

    /** Ends the schedule from inside one of its threads; does not return. */
    void end(Ending how) {
        if (ending == null) {
            ending = how;
        }
        if (Hooks.current != null) {
            Coroutine.yieldNow();
            throw new Abandoned();
        }
    }

    void endQuietly(Ending how) {
        if (ending == null) {
            ending = how;
        }
    }

    private @Nullable Fiber pickNext(@Nullable Fiber f) {
        while (true) {
            if (Stall.allDone(this)) {
                endQuietly(Stall.completed(this));
                return null;
            }
            int count = computeEnabled(null);
            if (count > 0) {
                return f == null && count == 1 ? fibers.get(enabled[0]) : chosen(f == null ? lastDone() : f, count);
            }
            if (!time.advance()) {
                endQuietly(Stall.examine(this));
                return null;
            }
        }
    }

    private Fiber lastDone() {
        Fiber best = fibers.getFirst();
        for (Fiber f : fibers) {
            if (f.done() && lastRun[f.id & 4095] >= lastRun[best.id & 4095]) {
                best = f;
            }
        }
        best.steps++;
        return best;
    }

    private int computeEnabled(@Nullable Fiber except) {
        int count = 0;
        if (enabled.length < fibers.size()) {
            enabled = Arrays.copyOf(enabled, fibers.size() * 2);
        }
        for (int i = 0, n = fibers.size(); i < n; i++) {
            Fiber f = fibers.get(i);
            if (f != except && isEnabled(f)) {
                enabled[count++] = i;
            }
        }
        return count;
    }

    private boolean isEnabled(Fiber f) {
        return Readiness.canGoOn(this, f, eager);
    }

    void progress(Fiber f) {
        f.progress();
        spins.progress(true);
    }

    /** {@code f} has got a lock: it goes on, and nothing has changed that a loop of another thread could wait for. */
    void locked(Fiber f) {
        f.progress();
        f.passedOver = 0;
        spins.progress(false);
    }

    private void count() {
        time.stepped(++events);
        if (events > limit) {
            end(Stall.overLimit(this, spins.isUnchangedFor(limit / 2)));
        } else if ((events & CLOCK_MASK) == 0 && Engine.over.getAsBoolean()) {
            end(new Ending.Cut("the time is used up"));
        }
    }
}

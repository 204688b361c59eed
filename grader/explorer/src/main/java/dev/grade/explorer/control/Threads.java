package dev.grade.explorer.control;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/** Stands in for the methods of {@link Thread} in rewritten code; each takes the thread as its first argument. */
public final class Threads {
    /** Waits shorter than this, in nanoseconds, may run out while other threads could still run. */
    static final long SHORT = 1_000_000_000L;

    /** Sleeps longer than this, in nanoseconds, end only when nothing else can go on. */
    private static final long LONG_SLEEP = 60_000_000_000L;

    private static final Map<Thread, Runnable> VIRTUAL_BODIES = new WeakHashMap<>();

    static Thread.@Nullable UncaughtExceptionHandler defaultHandler;

    private Threads() {
    }

    private static Fiber current() {
        return java.util.Objects.requireNonNull(Hooks.current);
    }

    static void touch(Schedule s, @Nullable Fiber t) {
        if (s.tracks != null && t != null) {
            s.tracks.thread(t.id);
        }
    }

    static void body(Schedule s, Fiber f, Runnable body) {
        if (s.tracks != null && f.background) {
            s.tracks.everything();
        }
        try {
            body.run();
        } catch (Abandoned e) {
            return;
        } catch (Throwable t) {
            uncaught(s, f, t);
        }
        if (f.container != null) {
            Containers.exit(f.container, f.thread);
        }
        LateStore.arrive(s, f);
        s.races.endGuess(f);
        touch(s, f);
        if (s.tracks != null && f.background) {
            s.tracks.everything();
        }
        if (!s.monitors.end(f)) {
            return;
        }
        f.state = Fiber.State.DONE;
        s.progress(f);
    }

    private static void uncaught(Schedule s, Fiber f, Throwable t) {
        Thread.UncaughtExceptionHandler own = f.thread.getUncaughtExceptionHandler();
        boolean plainGroup = own == null || own.getClass() == ThreadGroup.class;
        Thread.UncaughtExceptionHandler handler = plainGroup ? defaultHandler : own;
        String fault = Fault.in(t);
        String beyond = fault == null ? Beyond.reach(t) : fault;
        if (beyond != null) {
            s.endQuietly(new Ending.Uncontrolled(beyond, List.of(t.getStackTrace()), fault != null));
            return;
        }
        if (handler == null || t instanceof AssertionError) {
            s.endQuietly(t instanceof OutOfMemoryError
                    ? new Ending.Cut("out of memory")
                    : new Ending.Thrown(t, f.name(), f.id));
            return;
        }
        try {
            handler.uncaughtException(f.thread, t);
        } catch (Abandoned e) {
            throw e;
        } catch (Throwable ignored) {
            // As the JVM does: what a handler throws is dropped.
        }
    }

    /** See {@link Thread#start()}. */
    public static void start(Thread thread) {
        startIn(thread, null);
    }

    /** Starts a worker of the JDK, watched by the container of its pool or scope. */
    public static void startIn(Thread thread, @Nullable Object container) {
        java.util.Objects.requireNonNull(thread);
        Fiber f = Hooks.current;
        if (f == null) {
            thread.start();
            return;
        }
        Schedule s = Hooks.schedule();
        if (s.byThread.containsKey(thread)) {
            throw new IllegalThreadStateException();
        }
        Runnable virtual;
        synchronized (VIRTUAL_BODIES) {
            virtual = VIRTUAL_BODIES.get(thread);
        }
        Fiber t = s.start(thread, virtual != null ? virtual : thread, f);
        touch(s, t);
        t.background = (container != null && !thread.isVirtual())
                || thread.getClass().getName().startsWith("controlled.");
        if (container != null) {
            t.container = container;
            Containers.start(container, thread);
        }
    }

    /** See {@link Thread#startVirtualThread(Runnable)}. */
    public static Thread startVirtualThread(Runnable body) {
        return start(Thread.ofVirtual(), body);
    }

    /** See {@link Thread.Builder#start(Runnable)}. */
    public static Thread start(Thread.Builder builder, Runnable body) {
        Thread thread = unstarted(builder, body);
        start(thread);
        return thread;
    }

    /** See {@link Thread.Builder#unstarted(Runnable)}. */
    public static Thread unstarted(Thread.Builder builder, Runnable body) {
        Thread thread = builder.unstarted(body);
        Identity.created(thread);
        if (thread.isVirtual()) {
            synchronized (VIRTUAL_BODIES) {
                VIRTUAL_BODIES.put(thread, body);
            }
        }
        return thread;
    }

    /** See {@link Thread.Builder#factory()}. */
    public static ThreadFactory factory(Thread.Builder builder) {
        return body -> unstarted(builder, body);
    }

    /** See {@link Thread#join()}. */
    public static void join(Thread thread) throws InterruptedException {
        joinNanos(thread, -1);
    }

    /** See {@link Thread#join(long)}. */
    public static void join(Thread thread, long millis) throws InterruptedException {
        joinNanos(thread, millis == 0 ? -1 : millis * 1_000_000);
    }

    /** See {@link Thread#join(long, int)}. */
    public static void join(Thread thread, long millis, int nanos) throws InterruptedException {
        join(thread, millis == 0 && nanos > 0 ? 1 : millis);
    }

    /** See {@link Thread#join(Duration)}. */
    public static boolean join(Thread thread, Duration duration) throws InterruptedException {
        joinNanos(thread, Math.max(1, duration.toNanos()));
        return !isAlive(thread);
    }

    private static void joinNanos(Thread thread, long nanos) throws InterruptedException {
        java.util.Objects.requireNonNull(thread);
        Fiber f = current();
        Schedule s = Hooks.schedule();
        if (Interrupts.clearInterrupt(f.thread)) {
            throw new InterruptedException();
        }
        Fiber t = s.byThread.get(thread);
        if (t == null) {
            return;
        }
        touch(s, t);
        if (!t.done()) {
            long wake = nanos < 0 ? -1 : Parking.saturated(s.time.now, nanos);
            s.block(f, Fiber.State.JOINING, thread, wake, nanos >= 0 && nanos < SHORT);
            if (!t.done()) {
                if (Interrupts.clearInterrupt(f.thread)) {
                    throw new InterruptedException();
                }
                s.time.passed(f, wake);
            }
        }
        if (t.done()) {
            f.clock.join(t.clock);
            s.progress(f);
        }
    }

    /** See {@link Thread#sleep(long)}. */
    public static void sleep(long millis) throws InterruptedException {
        sleepNanos(millis > Long.MAX_VALUE / 2_000_000 ? Long.MAX_VALUE / 2 : millis * 1_000_000);
    }

    /** See {@link Thread#sleep(long, int)}. */
    public static void sleep(long millis, int nanos) throws InterruptedException {
        sleepNanos(millis * 1_000_000 + nanos);
    }

    /** See {@link Thread#sleep(Duration)}. */
    public static void sleep(Duration duration) throws InterruptedException {
        sleepNanos(duration.toNanos());
    }

    private static void sleepNanos(long nanos) throws InterruptedException {
        if (nanos < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        Fiber f = current();
        if (Interrupts.clearInterrupt(f.thread)) {
            throw new InterruptedException();
        }
        Schedule s = Hooks.schedule();
        long wake = Parking.saturated(s.time.now, Math.max(1, nanos));
        s.spins.polled(f);
        s.time.acted();
        s.block(f, Fiber.State.SLEEPING, null, wake, nanos < LONG_SLEEP);
        if (Interrupts.clearInterrupt(f.thread)) {
            throw new InterruptedException();
        }
        s.time.passed(f, wake);
    }

    /** See {@link Thread#yield()}. */
    @SuppressWarnings("NamedLikeContextualKeyword") // the name of the method it stands for
    public static void yield() {
        Fiber f = Hooks.current;
        if (f != null && !Hooks.schedule().keeps(f)) {
            Hooks.schedule().offer(f);
        }
    }

    /** See {@link Thread#onSpinWait()}. */
    public static void onSpinWait() {
        Threads.yield();
    }

    /** See {@link Thread#isAlive()}. */
    public static boolean isAlive(Thread thread) {
        java.util.Objects.requireNonNull(thread);
        Fiber t = Hooks.current == null ? null : Hooks.schedule().byThread.get(thread);
        if (t != null) {
            touch(Hooks.schedule(), t);
        }
        if (t != null && t.done()) {
            current().clock.join(t.clock);
        }
        return t != null && !t.done();
    }

    /** See {@link Thread#getState()}. */
    public static Thread.State getState(Thread thread) {
        java.util.Objects.requireNonNull(thread);
        Fiber t = Hooks.current == null ? null : Hooks.schedule().byThread.get(thread);
        if (t == null) {
            return Thread.State.NEW;
        }
        touch(Hooks.schedule(), t);
        boolean timed = t.wake >= 0;
        return switch (t.state) {
            case READY -> Thread.State.RUNNABLE;
            case MONITOR, INITIALISING -> Thread.State.BLOCKED;
            case WAITING, PARKED, JOINING -> timed ? Thread.State.TIMED_WAITING : Thread.State.WAITING;
            case SLEEPING -> Thread.State.TIMED_WAITING;
            case DONE -> {
                boolean ignored = isAlive(thread);
                yield Thread.State.TERMINATED;
            }
        };
    }

    /** See {@link Thread#holdsLock(Object)}. */
    public static boolean holdsLock(Object object) {
        return Hooks.schedule().monitors.holds(current(), object);
    }

    /** See {@link Thread#activeCount()}. */
    public static int activeCount() {
        int alive = 0;
        if (Hooks.schedule().tracks != null) {
            Hooks.schedule().tracks.everything();
        }
        for (Fiber f : Hooks.schedule().fibers) {
            if (!f.done() && !f.thread.isVirtual()) {
                alive++;
            } else if (f.done()) {
                current().clock.join(f.clock);
            }
        }
        return alive;
    }

    /** See {@link Thread#setDefaultUncaughtExceptionHandler}. */
    public static void setDefaultUncaughtExceptionHandler(Thread.@Nullable UncaughtExceptionHandler handler) {
        defaultHandler = handler;
    }

    /** The carrier that code of the JDK asks for is the thread itself. */
    public static Thread currentCarrierThread(Object access) {
        return Thread.currentThread();
    }

    /** See {@code SharedThreadContainer.start}. */
    public static void startShared(Object container, Thread thread) {
        startIn(thread, container);
    }

    /** See {@code JavaLangAccess.start}. */
    public static void startAccess(Object access, Thread thread, Object container) {
        startIn(thread, container);
    }

    /** See {@link System#exit(int)}. */
    public static void exit(int status) {
        Fiber f = current();
        Hooks.schedule().end(
                status == 0
                        ? new Ending.Completed(List.of())
                        : new Ending.Exited(status, f.name()));
    }

    /** See {@link Runtime#exit(int)}. */
    public static void exit(Runtime runtime, int status) {
        exit(status);
    }

    /** See {@link Runtime#availableProcessors()}: the same on every machine, so that schedules are. */
    public static int availableProcessors(Runtime runtime) {
        return 4;
    }

    /** The same for who would spin if there were more. */
    public static int oneProcessor(Runtime runtime) {
        return 1;
    }

    static void forget() {
        synchronized (VIRTUAL_BODIES) {
            VIRTUAL_BODIES.clear();
        }
        defaultHandler = null;
    }
}

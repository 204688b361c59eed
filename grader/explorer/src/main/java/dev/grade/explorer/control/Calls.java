package dev.grade.explorer.control;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import org.jspecify.annotations.Nullable;

/** What rewritten code calls around calls into the JDK's collections, atomics and concurrency classes. */
public final class Calls {
    private static final VarHandle MUTEX_COLLECTION;
    private static final VarHandle MUTEX_MAP;
    /** Calls that lock, of objects that do not in others. */
    private static final Set<String> LOCKING = Set.of("DataOutputStream.write", "DataOutputStream.flush");

    static {
        try {
            MUTEX_COLLECTION = mutex("java.util.Collections$SynchronizedCollection");
            MUTEX_MAP = mutex("java.util.Collections$SynchronizedMap");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This JVM was started without the explorer's options", e);
        }
    }

    private Calls() {
    }

    private static VarHandle mutex(String type) throws ReflectiveOperationException {
        Class<?> c = Class.forName(type);
        return MethodHandles.privateLookupIn(c, MethodHandles.lookup()).findVarHandle(c, "mutex", Object.class);
    }

    /** Before a call on {@code receiver}. */
    public static void before(@Nullable Object called, int site) {
        before(called, Slots.WHOLE, site);
    }

    /** Before a call on {@code receiver} about what is at one place of it. */
    public static void before(@Nullable Object called, int index, int site) {
        Fiber f = Hooks.current;
        if (f == null || called == null) {
            return;
        }
        Object receiver = Wrappers.inside(called);
        Schedule s = Hooks.schedule();
        Op op = s.code.site(site).op();
        Family family = Family.of(receiver.getClass());
        f.call(receiver);
        switch (family) {
            case NONE -> s.point(f, site, false);
            case UNSAFE -> unsafe(s, f, receiver, index, site, op);
            case SELF_LOCKED -> {
                s.point(f, site, true);
                Objects.Known k = s.objects.of(receiver);
                touch(s, receiver, k, op);
                s.races.own(f, k.history(s.epoch), s.code.variable(receiver.getClass()));
                s.monitors.enter(f, lockOf(receiver));
                inside(s, f, receiver, index, site, op);
            }
            case SYNC, ASYNC -> {
                s.point(f, site, true);
                Objects.Known k = s.objects.of(receiver);
                touch(s, receiver, k, op);
                if (op != Op.ACQUIRE && op != Op.LOOK) {
                    k.clock.join(f.clock);
                    f.clock.tick(f.id);
                }
                if (op != Op.RELEASE) {
                    f.clock.join(k.clock);
                }
                switch (s.code.role(site)) {
                    case UNLOCK, LOOSEN -> giveBack(f, receiver, k);
                    case AWAIT -> {
                        giveBack(f, receiver, k);
                        f.waitWithout(held -> s.objects.isKnown(held) && s.objects.of(held) == k);
                    }
                    case SIGNAL -> k.signals++;
                    default -> {
                    }
                }
            }
        }
        f.looks++;
    }

    /** Before the JDK goes over all that is in an object, without a call on it that the program makes. */
    public static void look(@Nullable Object told, int site) {
        Fiber f = Hooks.current;
        Object object = told == null ? null : Wrappers.inside(told);
        if (f == null || object == null) {
            return;
        }
        Schedule s = Hooks.schedule();
        Op op = s.code.site(site).op();
        Family family = Family.of(object.getClass());
        if (family == Family.NONE || family == Family.ASYNC) {
            return;
        }
        f.call(object);
        if (family == Family.UNSAFE) {
            unsafe(s, f, object, Slots.WHOLE, site, op);
        } else {
            s.point(f, site, true);
            touch(s, object, s.objects.of(object), op);
            if (family == Family.SYNC) {
                f.clock.join(s.objects.of(object).clock);
            } else {
                s.monitors.enter(f, lockOf(object));
                inside(s, f, object, Slots.WHOLE, site, op);
                s.monitors.exit(f, lockOf(object));
            }
        }
        f.returned();
    }

    /** What {@link #look} looked at is used only now, with the lock of the receiver held if that locks itself. */
    public static void again(@Nullable Object told, int site) {
        Fiber f = Hooks.current;
        Object object = told == null ? null : Wrappers.inside(told);
        if (f == null || object == null) {
            return;
        }
        Schedule s = Hooks.schedule();
        Family family = Family.of(object.getClass());
        if (family == Family.SYNC) {
            f.clock.join(s.objects.of(object).clock);
        } else if (family == Family.SELF_LOCKED) {
            Object outer = f.receiver == null || Family.of(f.receiver.getClass()) != Family.SELF_LOCKED
                    ? null
                    : lockOf(f.receiver);
            if (outer == null) {
                pass(s, f, object);
            } else if (s.code.site(site).member().equals("Vector.addAll")) {
                // it copies its argument before it locks
                s.monitors.exit(f, outer);
                pass(s, f, object);
                s.monitors.enter(f, outer);
            } else {
                s.point(f, site, true);
                pass(s, f, object);
            }
        }
    }

    private static void pass(Schedule s, Fiber f, Object locking) {
        s.monitors.enter(f, lockOf(locking));
        s.monitors.exit(f, lockOf(locking));
    }

    /** The JDK calls the program from inside a call on {@code f.receiver}, with what others may have put there meanwhile. */
    static void entered(Fiber f, Object receiver) {
        if (Family.of(receiver.getClass()) == Family.SYNC) {
            f.clock.join(Hooks.schedule().objects.of(receiver).clock);
        }
    }

    private static void unsafe(Schedule s, Fiber f, Object receiver, int index, int site, Op op) {
        if (LOCKING.contains(s.code.site(site).member())) {
            s.point(f, site, true);
            touch(s, receiver, s.objects.of(receiver), op);
            return;
        }
        Object array = Slots.arrayOf(receiver);
        if (array != null) {
            Slots.useArray(s, f, array, index, site);
            return;
        }
        s.point(f, site, s.code.isContended(s.code.variable(receiver.getClass())));
        use(s, f, receiver, index, site, op);
    }

    /** What is behind a wrapper that locks is used by this call; the program can reach it without the lock, too. */
    private static void inside(Schedule s, Fiber f, Object wrapper, int index, int site, Op op) {
        Object inner = Wrappers.locked(wrapper);
        Object array = inner == null ? null : Slots.arrayOf(inner);
        if (array != null) {
            Slots.useArray(s, f, array, index, site);
        } else if (inner != null && Family.of(inner.getClass()) == Family.UNSAFE) {
            use(s, f, inner, index, site, op);
        }
    }

    private static void use(Schedule s, Fiber f, Object receiver, int index, int site, Op op) {
        Objects.Known k = s.objects.of(receiver);
        int variable = s.code.variable(receiver.getClass());
        touch(s, receiver, k, op);
        History h = k.history(s.epoch);
        s.races.own(f, h, variable);
        if (Slots.has(receiver)) {
            Slots.use(s, f, k, index, variable, site, op);
        } else if (Cursors.moves(receiver, s.code.site(site).member())) {
            s.races.read(f, h, variable, site);
            History place = s.objects.cursor(receiver, s.epoch);
            s.races.own(f, place, variable);
            s.races.write(f, place, variable, site);
        } else if (Cursors.asks(receiver, s.code.site(site).member())) {
            s.races.read(f, h, variable, site);
            History place = s.objects.cursor(receiver, s.epoch);
            s.races.own(f, place, variable);
            s.races.read(f, place, variable, site);
        } else if (op == Op.LOOK && !LookOrder.changes(receiver, s.code.site(site).member())) {
            s.races.read(f, h, variable, site);
        } else {
            s.races.write(f, h, variable, site);
        }
    }

    private static void touch(Schedule s, Object receiver, Objects.Known k, Op op) {
        if (s.tracks == null) {
            return;
        }
        if (receiver instanceof VarHandle || Places.isUpdater(receiver)) {
            s.tracks.everything();
        } else {
            s.tracks.cluster(s.objects, k, op != Op.LOOK);
        }
    }

    private static void giveBack(Fiber f, Object receiver, Objects.Known k) {
        if (!k.holders.remove(f) && !k.holders.isEmpty()) {
            k.holders.removeFirst();
        }
        f.drop(receiver);
    }

    /** What a call on an object that locks itself locks. */
    static Object lockOf(Object receiver) {
        Object mutex = receiver instanceof java.util.Map ? mapMutex(receiver) : collectionMutex(receiver);
        return mutex == null ? receiver : mutex;
    }

    private static @Nullable Object mapMutex(Object map) {
        return map.getClass().getName().startsWith("java.util.Collections$Sync") ? MUTEX_MAP.get(map) : null;
    }

    private static @Nullable Object collectionMutex(Object c) {
        return c.getClass().getName().startsWith("java.util.Collections$Sync") ? MUTEX_COLLECTION.get(c) : null;
    }

    /** After a call that returns nothing of interest. */
    public static void after(@Nullable Object receiver, int site) {
        finish(receiver, site, true);
    }

    /** After a call that returns a truth value. */
    public static void after(@Nullable Object receiver, boolean result, int site) {
        finish(receiver, site, result);
    }

    /** After a call that returns an object. */
    @SuppressWarnings("ReferenceEquality") // identity is the question
    public static void after(@Nullable Object called, @Nullable Object result, int site) {
        Fiber f = Hooks.current;
        Object receiver = called == null ? null : Wrappers.inside(called);
        if (f != null && receiver != null && result != null && result != receiver) {
            Schedule s = Hooks.schedule();
            Family family = Family.of(receiver.getClass());
            if (s.code.role(site) == Role.VIEW
                    && (family == Family.SYNC || family == Family.UNSAFE || family == Family.SELF_LOCKED)) {
                join(s, result, receiver);
            }
        }
        finish(called, site, result != null);
    }

    private static void join(Schedule s, Object view, Object whole) {
        Object inner = Wrappers.locked(whole);
        Object viewed = Wrappers.locked(view);
        s.objects.join(view, inner == null ? whole : inner);
        if (viewed != null) {
            s.objects.join(viewed, inner == null ? whole : inner);
        }
    }

    /** After a call that threw. */
    public static void thrown(@Nullable Object receiver, int site) {
        finish(receiver, site, false);
    }

    private static void finish(@Nullable Object called, int site, boolean success) {
        Fiber f = Hooks.current;
        if (f == null || called == null) {
            return;
        }
        Object receiver = Wrappers.inside(called);
        Schedule s = Hooks.schedule();
        if (!success && s.code.site(site).member().endsWith(".awaitTermination")) {
            Vain.awaited(s, f, receiver);
        }
        f.returned();
        f.ignoresTimeout = false;
        Op op = s.code.site(site).op();
        Role role = s.code.role(site);
        switch (Family.of(receiver.getClass())) {
            case NONE, UNSAFE -> {
            }
            case SELF_LOCKED -> s.monitors.exit(f, lockOf(receiver));
            case SYNC, ASYNC -> {
                Objects.Known k = s.objects.of(receiver);
                touch(s, receiver, k, op);
                if (op != Op.RELEASE) {
                    f.clock.join(k.clock);
                }
                if (op == Op.CALL) {
                    k.clock.join(f.clock);
                    f.clock.tick(f.id);
                }
                if (role == Role.AWAIT) {
                    k.holders.add(f);
                    f.waitedWithout();
                } else if (success && (role == Role.LOCK || role == Role.TRY)) {
                    k.holders.add(f);
                    f.held.add(receiver);
                }
            }
        }
        switch (role) {
            case OPTIMISTIC, LOOSEN -> s.races.beginGuess(f);
            // to convert the stamp of a guess is to ask whether it was good
            case VALIDATE, CONVERT -> f.guesses = null;
            case LOCK, TRY -> {
                // Who guessed, and takes the lock without asking whether the guess was good, reads again.
                if (f.guesses != null && s.code.site(site).member().startsWith("StampedLock.")) {
                    f.guesses = null;
                }
            }
            default -> {
            }
        }
        boolean changed = op != Op.LOOK && role != Role.POLL && role != Role.VIEW && role != Role.OPTIMISTIC
                && role != Role.VALIDATE && (role != Role.TRY || success);
        if (changed && (role == Role.LOCK || role == Role.TRY || role == Role.UNLOCK)) {
            s.locked(f);
        } else if (changed) {
            s.progress(f);
        }
    }

    /** {@code Condition.await()}, which may return without a signal. */
    @SuppressWarnings("WaitNotInLoop") // the loop, if any, is the program's
    public static void await(Condition condition, int site) throws InterruptedException {
        Fiber f = Hooks.current;
        java.util.Objects.requireNonNull(condition);
        before(condition, site);
        try {
            if (f != null && Hooks.schedule().chooser.spuriousWakeups()
                    && Family.of(condition.getClass()) == Family.SYNC
                    && Hooks.schedule().pick(f, Decision.Kind.SPURIOUS, 2) == 1) {
                f.spurious = true;
                long ignored = condition.awaitNanos(1);
            } else {
                condition.await();
            }
        } finally {
            after(condition, site);
        }
    }

    /** Before a static method that takes work. */
    public static void give(int site) {
        Fiber f = Hooks.current;
        if (f != null) {
            Hooks.at(site);
            Hooks.handOver(Hooks.schedule());
            Hooks.schedule().objects.async.clock.join(f.clock);
            f.clock.tick(f.id);
        }
    }

    /** After a static method that may have done work. */
    public static void take() {
        Fiber f = Hooks.current;
        if (f != null) {
            Hooks.handOver(Hooks.schedule());
            f.clock.join(Hooks.schedule().objects.async.clock);
            Hooks.schedule().progress(f);
        }
    }

    /** Before the program itself parks: parking may end without a reason. */
    public static void park(int site) {
        Fiber f = Hooks.current;
        if (f != null) {
            Hooks.at(site);
            f.spurious = Hooks.schedule().chooser.spuriousWakeups()
                    && Hooks.schedule().pick(f, Decision.Kind.SPURIOUS, 2) == 1;
        }
    }
}

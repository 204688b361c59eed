package dev.grade.worker.stall;

import dev.grade.worker.stall.Sight.Held;
import dev.grade.worker.stall.Sight.Thing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Sees virtual threads, of which the JVM's management tells nothing. */
final class VirtualThreads {
    /** In how many looks in a row, and for how long, a thread that may be on its way must not have moved to stand still. */
    private static final int STILL_LOOKS = 10;
    private static final long STILL_NANOS = 500_000_000;
    /** Of so many the monitors are asked for, which takes some milliseconds, in which they must not be woken. */
    private static final int MOST = 200;

    private final Optional<ThreadsInside> inside = ThreadsInside.find();
    private Map<Long, Rest> rests = new HashMap<>();

    /** A thread as it was at the last look, how many looks before saw the same, and when the first of them was. */
    private record Rest(Sight sight, int looks, long since) {
        static Rest of(Sight sight, @Nullable Rest last) {
            return last != null && sight.sameAs(last.sight)
                    ? new Rest(sight, last.looks + 1, last.since)
                    : new Rest(sight, 0, System.nanoTime());
        }

        boolean isLong() {
            return looks >= STILL_LOOKS && System.nanoTime() - since >= STILL_NANOS;
        }
    }

    /**
     * Every virtual thread that has not ended; empty where the JVM could not tell, which is not the same as none.
     *
     * @param cpuNanos
     *            processor time of all carriers so far; what one of them used since it became runnable is at most what
     *            this grew by
     */
    Optional<List<Sight>> look(long cpuNanos) {
        return look(cpuNanos, _ -> false);
    }

    /**
     * The same, with the monitors that they hold and want, of those that stand still.
     *
     * @param allAsleep
     *            whether no thread of this JVM has a core or wants one just now
     */
    Optional<List<Sight>> lookClosely(long cpuNanos, boolean allAsleep) {
        return look(cpuNanos, rest -> rest.sight.waits() && (rest.isLong() || (rest.looks > 0 && allAsleep)));
    }

    private Optional<List<Sight>> look(long cpuNanos, Predicate<Rest> standsStill) {
        if (inside.isEmpty()) {
            return Optional.empty();
        }
        try {
            Map<Long, Rest> now = new HashMap<>();
            List<Thread> threads = inside.get().virtualThreads();
            for (Thread thread : threads) {
                Sight sight = sight(thread, cpuNanos);
                now.put(sight.id(), Rest.of(sight, rests.get(sight.id())));
            }
            rests = now;
            boolean noneRuns = now.values().stream().noneMatch(rest -> rest.sight.runs());
            int asked = 0;
            List<Sight> sights = new ArrayList<>();
            for (Thread thread : threads) {
                Rest rest = Objects.requireNonNull(now.get(thread.threadId()));
                boolean asks = noneRuns && asked < MOST && standsStill.test(rest);
                asked += asks ? 1 : 0;
                sights.add(asks ? closely(thread, rest.sight) : rest.sight);
            }
            return Optional.of(sights);
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    private Sight closely(Thread thread, Sight sight) throws ReflectiveOperationException {
        return inside.orElseThrow().monitors(thread, sight.stack().size()).map(monitors -> with(sight, monitors))
                .orElse(sight);
    }

    /** One that went on while it was looked at counts as one that runs. */
    private static Sight sight(Thread thread, long cpuNanos) {
        Thread.State state = thread.getState();
        Object parkedFor = LockSupport.getBlocker(thread);
        List<StackTraceElement> stack = List.of(thread.getStackTrace());
        if (thread.getState() != state) {
            state = Thread.State.RUNNABLE;
        }
        String name = thread.getName();
        return new Sight(thread.threadId(), name.isEmpty() ? "virtual thread #" + thread.threadId() : name, null, state,
                thing(parkedFor), -1, Sight.waitsOn(thread.threadId(), stack), stack, List.of(), List.of(), 0, cpuNanos,
                true);
    }

    private static Sight with(Sight sight, ThreadsInside.Monitors monitors) {
        List<Held> held = new ArrayList<>();
        for (int frame = 0; frame < monitors.held().size(); frame++) {
            for (Object monitor : monitors.held().get(frame)) {
                held.add(new Held(Thing.of(monitor), sight.stack().get(frame)));
            }
        }
        return sight.with(monitors.wanted().map(Thing::of).orElse(sight.blocker()), held);
    }

    private static @Nullable Thing thing(@Nullable Object object) {
        return object == null ? null : Thing.of(object);
    }
}

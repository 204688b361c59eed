package dev.grade.worker.stall;

import dev.grade.worker.stall.Sight.Held;
import dev.grade.worker.stall.Sight.Thing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Sees virtual threads, of which the JVM's management tells nothing. */
final class VirtualThreads {
    private final Optional<ThreadsInside> inside = ThreadsInside.find();
    private Map<Long, Sight> before = new HashMap<>();

    /**
     * Every virtual thread that has not ended; empty where the JVM could not tell, which is not the same as none.
     *
     * @param cpuNanos
     *            processor time of all carriers so far; what one of them used since it became runnable is at most what
     *            this grew by
     * @param closely
     *            whether with the monitors that they hold and want, if they all stand still
     */
    Optional<List<Sight>> look(long cpuNanos, boolean closely) {
        if (inside.isEmpty()) {
            return Optional.empty();
        }
        try {
            Map<Long, Sight> sights = new HashMap<>();
            List<Thread> threads = inside.get().virtualThreads();
            for (Thread thread : threads) {
                sights.put(thread.threadId(), sight(thread, cpuNanos));
            }
            boolean still = closely && sights.values().stream().noneMatch(Sight::runs);
            for (Thread thread : threads) {
                Sight sight = sights.get(thread.threadId());
                Sight last = before.get(thread.threadId());
                if (still && sight != null && last != null && sight.waits() && sight.sameAs(last)) {
                    inside.get().monitors(thread, sight.stack().size())
                            .ifPresent(monitors -> sights.put(sight.id(), with(sight, monitors)));
                }
            }
            before = sights;
            return Optional.of(List.copyOf(sights.values()));
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
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

package dev.grade.worker.stall;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What only the JDK's inside knows of virtual threads: which there are, and which monitors one holds or wants.
 *
 * <p>
 * The JDK's own thread dump tells as much, but ends the JVM with a memory fault if a virtual thread comes from or gets to a
 * carrier at that moment (JDK-8364343, seen with 25.0.3). Here only {@link #monitors} does, so it is to be asked only of a
 * thread that stands still.
 */
final class ThreadsInside {
    private final Method root;
    private final Method children;
    private final Method threads;
    private final Method snapshot;
    private final Method threadState;
    private final Method blockedOn;
    private final Method waitingOn;
    private final Method ownsMonitors;
    private final Method ownedAt;

    private ThreadsInside() throws ReflectiveOperationException {
        Class<?> container = Class.forName("jdk.internal.vm.ThreadContainer");
        Class<?> state = Class.forName("jdk.internal.vm.ThreadSnapshot");
        root = Class.forName("jdk.internal.vm.ThreadContainers").getMethod("root");
        children = container.getMethod("children");
        threads = container.getMethod("threads");
        snapshot = open(state.getDeclaredMethod("of", Thread.class));
        threadState = open(state.getDeclaredMethod("threadState"));
        blockedOn = open(state.getDeclaredMethod("blockedOn"));
        waitingOn = open(state.getDeclaredMethod("waitingOn"));
        ownsMonitors = open(state.getDeclaredMethod("ownsMonitors"));
        ownedAt = open(state.getDeclaredMethod("ownedMonitorsAt", int.class));
    }

    /** Access to it; empty in a JVM that has none of this, or does not let us see it. */
    static Optional<ThreadsInside> find() {
        try {
            return Optional.of(new ThreadsInside());
        } catch (ReflectiveOperationException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Method open(Method method) {
        method.setAccessible(true);
        return method;
    }

    /** The virtual threads that have been started and have not ended. */
    List<Thread> virtualThreads() throws ReflectiveOperationException {
        List<Thread> found = new ArrayList<>();
        collect(root.invoke(null), found);
        return found;
    }

    private void collect(Object container, List<Thread> found) throws ReflectiveOperationException {
        for (Object thread : all(threads.invoke(container))) {
            if (((Thread) thread).isVirtual()) {
                found.add((Thread) thread);
            }
        }
        for (Object child : all(children.invoke(container))) {
            collect(child, found);
        }
    }

    /**
     * What a thread that waits has to do with monitors.
     *
     * @param wanted
     *            what it is blocked on or waits on, if that is a monitor
     * @param held
     *            for each frame of its stack from the innermost, those that it took there
     */
    record Monitors(Optional<Object> wanted, List<List<Object>> held) {
    }

    /** To be asked only of a thread that stands still; empty if it has ended. */
    Optional<Monitors> monitors(Thread thread, int frames) throws ReflectiveOperationException {
        Object seen = snapshot.invoke(null, thread);
        if (seen == null) {
            return Optional.empty();
        }
        List<List<Object>> held = new ArrayList<>();
        for (int frame = 0; frame < frames && (boolean) ownsMonitors.invoke(seen); frame++) {
            held.add(all(ownedAt.invoke(seen, frame)));
        }
        // each of the two may be asked only in its own state
        Object wanted = switch ((Thread.State) threadState.invoke(seen)) {
            case BLOCKED -> blockedOn.invoke(seen);
            case WAITING, TIMED_WAITING -> waitingOn.invoke(seen);
            case NEW, RUNNABLE, TERMINATED -> null;
        };
        return Optional.of(new Monitors(Optional.ofNullable(wanted), held));
    }

    private static List<Object> all(Object stream) {
        return ((Stream<?>) stream).map(Object.class::cast).toList();
    }
}

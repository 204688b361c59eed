package dev.grade.worker.stall;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import dev.grade.worker.stall.Sight.Held;
import dev.grade.worker.stall.Sight.Thing;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sees virtual threads, which only the JVM's thread dump shows. */
final class VirtualThreads {
    private int dumps;

    /**
     * Every virtual thread that has not ended; empty where the JVM could not tell, which is not the same as none.
     *
     * @param cpuNanos
     *            processor time of all carriers so far; what one of them used since it became runnable is at most what
     *            this grew by
     */
    Optional<List<Sight>> look(long cpuNanos) {
        Path file = Path.of(System.getProperty("java.io.tmpdir"),
                "threads-" + ProcessHandle.current().pid() + "-" + dumps++ + ".json").toAbsolutePath();
        try {
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpThreads(file.toString(),
                    ThreadDumpFormat.JSON);
            return Optional.of(sights(Json.read(Files.readString(file)), cpuNanos));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        } finally {
            delete(file);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // It stays in the worker's scratch folder, which goes with the worker.
            return;
        }
    }

    private static List<Sight> sights(Object dump, long cpuNanos) {
        List<Sight> sights = new ArrayList<>();
        for (Object container : list(map(map(dump).get("threadDump")).get("threadContainers"))) {
            for (Object thread : list(map(container).get("threads"))) {
                if ("true".equals(map(thread).get("virtual"))) {
                    sights.add(sight(map(thread), cpuNanos));
                }
            }
        }
        return sights;
    }

    private static Sight sight(Map<?, ?> thread, long cpuNanos) {
        long id = Long.parseLong(String.valueOf(thread.get("tid")));
        String name = String.valueOf(thread.get("name"));
        Thread.State state = Thread.State.valueOf(String.valueOf(thread.get("state")));
        Object blocker = thread.get("blockedOn");
        blocker = blocker == null ? thread.get("waitingOn") : blocker;
        blocker = blocker == null ? map(thread.get("parkBlocker")).get("object") : blocker;
        List<StackTraceElement> stack = new ArrayList<>();
        for (Object frame : list(thread.get("stack"))) {
            stack.add(frame(String.valueOf(frame)));
        }
        List<Held> monitors = new ArrayList<>();
        for (Object owned : list(thread.get("monitorsOwned"))) {
            int depth = Integer.parseInt(String.valueOf(map(owned).get("depth")));
            for (Object lock : list(map(owned).get("locks"))) {
                Thing thing = thing(lock);
                if (thing != null) {
                    monitors.add(new Held(thing, depth < stack.size() ? stack.get(depth) : null));
                }
            }
        }
        return new Sight(id, name.isEmpty() ? "virtual thread #" + id : name, null, state, thing(blocker), -1,
                Sight.waitsOn(id, stack), stack,
                monitors, List.of(), 0, cpuNanos, true);
    }

    /** From {@code java.lang.Object@1f}. */
    private static @Nullable Thing thing(@Nullable Object identity) {
        String text = String.valueOf(identity);
        int at = text.lastIndexOf('@');
        return at < 0 ? null : new Thing(text.substring(0, at), Integer.parseUnsignedInt(text.substring(at + 1), 16));
    }

    /** From {@code loader//Bank.transfer(Bank.java:14)}. */
    private static StackTraceElement frame(String text) {
        int open = text.indexOf('(');
        String call = text.substring(text.lastIndexOf('/', open) + 1, open);
        String place = text.substring(open + 1, text.length() - 1);
        int dot = call.lastIndexOf('.');
        int colon = place.lastIndexOf(':');
        int line = colon < 0 ? (place.equals("Native Method") ? -2 : -1) : Integer.parseInt(place.substring(colon + 1));
        return new StackTraceElement(call.substring(0, dot), call.substring(dot + 1),
                colon < 0 ? null : place.substring(0, colon), line);
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}

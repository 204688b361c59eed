package dev.grade.worker.stall;

import dev.grade.worker.stall.Sight.Thing;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Sees threads that wait until another has initialised a class. The JVM calls them running, and only its full thread dump
 * tells the truth.
 */
final class ClassInit {
    /** How what such a thread waits for begins. */
    static final String INITIALISER = "initialiser of ";

    private static final Pattern THREAD = Pattern.compile("^\".*\" #(\\d+) .*");
    private static final Pattern WAITS = Pattern
            .compile("\\s+- waiting on the Class initialization monitor for (\\S+)");

    private ClassInit() {
    }

    /** Whether a running thread of these is in an initialiser of its own, so that others may have to wait for it. */
    static boolean isPossible(List<Sight> sights) {
        return sights.stream().anyMatch(sight -> sight.runs()
                && sight.stack().stream().anyMatch(frame -> frame.getMethodName().equals("<clinit>")));
    }

    /** The same threads; those that wait for a class are blocked by whoever initialises it. */
    static List<Sight> seen(List<Sight> sights) {
        Map<Long, String> waiting = waiting(dump());
        List<Sight> seen = new ArrayList<>();
        for (Sight sight : sights) {
            String wanted = waiting.get(sight.id());
            seen.add(wanted == null || !sight.runs()
                    ? sight
                    : sight.blocked(new Thing(INITIALISER + wanted, 0),
                            initialises(wanted, sights)));
        }
        return seen;
    }

    private static long initialises(String type, List<Sight> sights) {
        return sights.stream()
                .filter(sight -> sight.stack().stream().anyMatch(
                        frame -> frame.getMethodName().equals("<clinit>") && frame.getClassName().equals(type)))
                .mapToLong(Sight::id).findFirst().orElse(-1);
    }

    private static Map<Long, String> waiting(String dump) {
        Map<Long, String> waiting = new HashMap<>();
        long id = -1;
        for (String line : dump.split("\n", -1)) {
            Matcher thread = THREAD.matcher(line);
            Matcher waits = WAITS.matcher(line);
            if (thread.matches()) {
                id = Long.parseLong(thread.group(1));
            } else if (waits.matches()) {
                waiting.put(id, waits.group(1));
            }
        }
        return waiting;
    }

    private static String dump() {
        try {
            Object dump = ManagementFactory.getPlatformMBeanServer().invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"), "threadPrint",
                    new Object[]{new String[0]}, new String[]{String[].class.getName()});
            return String.valueOf(dump);
        } catch (JMException e) {
            return "";
        }
    }
}

package dev.grade.explorer.rewrite;

import java.util.Set;

/**
 * Which JDK classes are replaced by private copies under control, by internal name. Interfaces without code of their
 * own, exceptions and atomics stay as they are, so that copies and the rest of the JDK understand each other.
 */
final class Names {
    static final String COPY = "controlled/";
    static final String PARKING = "dev/grade/explorer/control/Parking";
    private static final String CONCURRENT = "java/util/concurrent/";
    private static final String STREAM = "java/util/stream/";

    private static final Set<String> KEPT = Set.of("Callable", "Executor", "ExecutorService",
            "ScheduledExecutorService",
            "Future", "Future$State", "Future$1", "RunnableFuture", "ScheduledFuture", "RunnableScheduledFuture",
            "Delayed",
            "ThreadFactory", "BlockingQueue", "BlockingDeque", "TransferQueue", "ConcurrentMap",
            "ConcurrentNavigableMap", "CompletionService", "TimeUnit", "TimeUnit$1", "Flow", "Flow$Publisher",
            "Flow$Subscriber", "Flow$Subscription", "Flow$Processor", "locks/Lock", "locks/Condition",
            "locks/ReadWriteLock");
    private static final Set<String> KEPT_STREAMS = Set.of("BaseStream", "Stream", "IntStream", "LongStream",
            "DoubleStream", "Collector", "Gatherer");

    /** Streams that hold their lock while they write to one that may be the program's. */
    private static final Set<String> LOCKING_STREAMS = Set.of("java/io/BufferedOutputStream",
            "java/io/DataOutputStream");

    private Names() {
    }

    /** The internal name that {@code name} has in rewritten code. */
    static String map(String name, boolean insideCopy) {
        if (name.startsWith(CONCURRENT)) {
            String rest = name.substring(CONCURRENT.length());
            if (rest.equals("locks/LockSupport")) {
                return PARKING;
            }
            if (rest.startsWith("atomic/") || (rest.endsWith("Exception") && rest.indexOf('$') < 0)
                    || KEPT.contains(rest)) {
                return name;
            }
            return COPY + name;
        }
        if (name.startsWith("java/io/Piped") || LOCKING_STREAMS.contains(name)) {
            return COPY + name;
        }
        if (name.equals("java/util/Timer") || name.equals("java/util/TimerTask")
                || (insideCopy && (name.startsWith("java/util/Timer") || name.startsWith("java/util/TaskQueue")
                        || name.startsWith("jdk/internal/misc/ThreadFlock")))) {
            return COPY + name;
        }
        if (name.startsWith(STREAM + "Gatherers")) {
            // one of them runs its work in threads
            return COPY + name;
        }
        if (insideCopy && name.startsWith(STREAM)) {
            String rest = name.substring(STREAM.length());
            String outer = rest.indexOf('$') < 0 ? rest : rest.substring(0, rest.indexOf('$'));
            return KEPT_STREAMS.contains(outer) ? name : COPY + name;
        }
        return name;
    }

    /** Whether a text may contain a name to map. */
    static boolean mayContain(String text) {
        return text.contains("java/util/") || text.contains("java/io/") || text.contains("jdk/internal/misc/");
    }

    /** {@code text}, a name, descriptor or signature, with every name in it mapped. */
    static String mapAll(String text, boolean insideCopy) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        int i = 0;
        while (i < text.length()) {
            int j = text.indexOf("j", i);
            if (j < 0) {
                break;
            }
            boolean starts = j == 0 || !isNamePart(text.charAt(j - 1)) || text.charAt(j - 1) == 'L';
            if (!starts || !(text.startsWith("java/util/", j) || text.startsWith("java/io/", j)
                    || text.startsWith("jdk/internal/misc/", j))) {
                out.append(text, i, j + 1);
                i = j + 1;
                continue;
            }
            int end = j;
            while (end < text.length() && isNamePart(text.charAt(end))) {
                end++;
            }
            out.append(text, i, j).append(map(text.substring(j, end), insideCopy));
            i = end;
        }
        return out.append(text, Math.min(i, text.length()), text.length()).toString();
    }

    private static boolean isNamePart(char c) {
        return c == '/' || c == '$' || Character.isJavaIdentifierPart(c);
    }
}

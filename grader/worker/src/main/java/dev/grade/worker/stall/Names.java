package dev.grade.worker.stall;

import dev.grade.worker.load.Lines;
import dev.grade.worker.load.Waits;
import dev.grade.worker.stall.Sight.Thing;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/** Names objects by their class and a number in the order of appearance. */
final class Names {
    private final Lookout lookout;
    private final Map<Thing, String> names = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    Names(Lookout lookout) {
        this.lookout = lookout;
    }

    /** Names a lock: {@code lock of Account #1} for a monitor, {@code ReentrantLock #1} for one of the JDK. */
    String lock(Thing thing) {
        if (thing.className().startsWith(ClassInit.INITIALISER)) {
            return "the " + ClassInit.INITIALISER + type(thing.className().substring(ClassInit.INITIALISER.length()));
        }
        return isOfJdk(thing) ? object(thing) : "lock of " + object(thing);
    }

    /** Names what a thread waits for; an empty string if it does not wait. */
    String wanted(Sight sight) {
        Thing blocker = sight.blocker();
        if (sight.state() == Thread.State.BLOCKED && blocker != null) {
            return lock(blocker);
        }
        Object waitsOn = sight.waitsOn();
        if (waitsOn != null) {
            return waitsOn instanceof Condition ? signal(waitsOn) : "a notify on " + object(Thing.of(waitsOn));
        }
        if (sight.runs()) {
            return "";
        }
        return inJdk(sight, blocker);
    }

    private String signal(Object condition) {
        Lock lock = Waits.lockOf(condition);
        return lock == null ? "a signal on a condition" : "a signal on a condition of " + object(Thing.of(lock));
    }

    private String inJdk(Sight sight, @Nullable Thing blocker) {
        StackTraceElement call = jdkCall(sight);
        String type = call == null ? "" : Lines.shortName(call.getClassName());
        String method = call == null ? "" : call.getMethodName();
        if (blocker != null && blocker.className().startsWith("java.util.concurrent.locks.Reentrant")) {
            return object(blocker);
        }
        return switch (type) {
            case "Semaphore" -> "a permit of " + numbered("Semaphore", blocker);
            case "CountDownLatch" -> numbered("CountDownLatch", blocker) + " to reach zero";
            case "CyclicBarrier" -> "the others at a CyclicBarrier";
            case "LockSupport" -> "an unpark";
            case "Thread" -> method.equals("sleep") ? "the end of its sleep" : "another thread to end";
            case "CompletableFuture", "FutureTask" -> "the result of a " + type;
            case "" -> blocker == null ? "" : object(blocker);
            default -> type + "." + method;
        };
    }

    private String numbered(String type, @Nullable Thing blocker) {
        return blocker == null ? "a " + type : object(blocker);
    }

    /** The JDK's method that the order's code called last; null if the innermost frame is the order's own. */
    @Nullable
    StackTraceElement jdkCall(Sight sight) {
        StackTraceElement call = null;
        for (StackTraceElement frame : sight.stack()) {
            if (lookout.isOrders(frame)) {
                return call;
            }
            if (!frame.getClassName().startsWith("dev.grade.")) {
                call = frame;
            }
        }
        return call;
    }

    private String object(Thing thing) {
        return names.computeIfAbsent(thing, key -> {
            String type = type(key.className());
            return type + " #" + counts.merge(type, 1, Integer::sum);
        });
    }

    private static boolean isOfJdk(Thing thing) {
        return thing.className().startsWith("java.util.concurrent.locks.");
    }

    private static String type(String className) {
        String name = className;
        for (String inner : new String[]{"$NonfairSync", "$FairSync", "$Sync"}) {
            if (name.startsWith("java.") && name.endsWith(inner)) {
                name = name.substring(0, name.length() - inner.length());
            }
        }
        String simple = Lines.shortName(name);
        return simple.substring(simple.lastIndexOf('.') + 1);
    }
}

package dev.grade.worker.load;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/** Which thread waits on which monitor or condition, and which lock a condition belongs to. */
public final class Waits {
    private static final Map<Long, Object> WAITING = new ConcurrentHashMap<>();
    private static final Map<Condition, Lock> LOCKS = Collections.synchronizedMap(new WeakHashMap<>());

    private Waits() {
    }

    /** What the thread with this id waits on in the student's code: an object, or a {@link Condition}; null if it does not. */
    public static @Nullable Object of(long thread) {
        return WAITING.get(thread);
    }

    /** The lock of a condition that the student's code made; null if not known. */
    public static @Nullable Lock lockOf(Object condition) {
        // A class of the student could answer hashCode as it likes, so only the JDK's own conditions are looked up.
        return condition instanceof Condition && condition.getClass().getClassLoader() == null
                ? LOCKS.get(condition)
                : null;
    }

    static void enter(@Nullable Object on) {
        if (on != null) {
            WAITING.put(Thread.currentThread().threadId(), on);
        }
    }

    static void leave() {
        WAITING.remove(Thread.currentThread().threadId());
    }

    static void belongs(@Nullable Condition condition, Lock lock) {
        if (condition != null && condition.getClass().getClassLoader() == null) {
            LOCKS.put(condition, lock);
        }
    }
}

package dev.grade.api;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A wake-up that nobody asked for, as the Java specification allows it for {@code Object.wait}, {@code Condition.await}
 * and {@code LockSupport.park}. Code that checks its condition again goes back to waiting; code that does not goes on.
 *
 * <p>HotSpot hardly ever produces one by itself, so a check makes its own: it wakes whoever waits on the object, on its
 * class, or on anything that its fields lead to.
 */
public final class StrayWakeUp {
    private static final int DEPTH = 3;

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Lock> locks = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Object> monitors = new ArrayList<>();

    private StrayWakeUp() {
    }

    /**
     * Wakes every thread that waits in {@code target}, and those of {@code parked} that are parked. Calls no code of
     * the student. Blocks while another thread holds one of the monitors, so call it on a thread of its own.
     */
    public static void in(Object target, Thread... parked) {
        StrayWakeUp wakeUp = new StrayWakeUp();
        wakeUp.find(target, 0);
        wakeUp.monitors.add(target.getClass());
        wakeUp.signalConditions();
        wakeUp.notifyMonitors();
        for (Thread thread : parked) {
            LockSupport.unpark(thread);
        }
    }

    private void find(@Nullable Object object, int depth) {
        if (object == null || !seen.add(object)) {
            return;
        }
        monitors.add(object);
        if (object instanceof Object[] array) {
            for (Object element : array) {
                follow(element, depth);
            }
        } else if (!isJdk(object.getClass())) {
            findInFields(object, depth);
        } else if (object instanceof Lock lock) {
            locks.add(lock);
        } else if (object instanceof Condition condition) {
            conditions.add(condition);
        }
    }

    private void follow(@Nullable Object object, int depth) {
        if (depth < DEPTH) {
            find(object, depth + 1);
        }
    }

    private void findInFields(Object object, int depth) {
        for (Class<?> type = object.getClass(); type != null && !isJdk(type); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!field.getType().isPrimitive() && field.trySetAccessible()) {
                    follow(read(field, object), depth);
                }
            }
        }
    }

    private static @Nullable Object read(Field field, Object object) {
        try {
            return field.get(Modifier.isStatic(field.getModifiers()) ? null : object);
        } catch (IllegalAccessException inaccessible) {
            return null; // nothing to wake there
        }
    }

    /** A condition does not tell its lock, so each is tried with every lock that is free. */
    private void signalConditions() {
        for (Lock lock : locks) {
            if (lock.tryLock()) {
                try {
                    conditions.forEach(StrayWakeUp::signal);
                } finally {
                    lock.unlock();
                }
            }
        }
    }

    private static void signal(Condition condition) {
        try {
            condition.signalAll();
        } catch (IllegalMonitorStateException ofAnotherLock) {
            // its own lock is in the list too, or out of reach
        }
    }

    private void notifyMonitors() {
        for (Object monitor : monitors) {
            synchronized (monitor) {
                monitor.notifyAll();
            }
        }
    }

    private static boolean isJdk(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return loader == null || ClassLoader.getPlatformClassLoader().equals(loader);
    }
}

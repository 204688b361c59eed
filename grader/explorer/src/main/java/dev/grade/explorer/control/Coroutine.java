package dev.grade.explorer.control;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * One stack of the program that can be left and entered again: the JDK's own delimited continuation, the thing under
 * every virtual thread. All of them run on one carrier, so exactly one line of the program runs at a time and an
 * abandoned one is garbage.
 *
 * <p>While a coroutine runs, {@link Thread#currentThread()} is the program's own thread object, so thread locals, lock
 * owners and {@code instanceof} tests in the JDK's code work as in life.
 */
final class Coroutine {
    private static final MethodHandle CREATE;
    private static final MethodHandle RUN;
    private static final MethodHandle YIELD;
    private static final MethodHandle DONE;
    private static final MethodHandle STACK;
    private static final MethodHandle BECOME;

    static {
        try {
            Class<?> scopeType = Class.forName("jdk.internal.vm.ContinuationScope");
            Class<?> type = Class.forName("jdk.internal.vm.Continuation");
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            Object scope = scopeType.getConstructor(String.class).newInstance("explorer");
            CREATE = MethodHandles
                    .insertArguments(
                            lookup.findConstructor(type, MethodType.methodType(void.class, scopeType, Runnable.class)),
                            0, scope)
                    .asType(MethodType.methodType(Object.class, Runnable.class));
            RUN = lookup.findVirtual(type, "run", MethodType.methodType(void.class))
                    .asType(MethodType.methodType(void.class, Object.class));
            YIELD = MethodHandles.insertArguments(
                    lookup.findStatic(type, "yield", MethodType.methodType(boolean.class, scopeType)), 0, scope);
            DONE = lookup.findVirtual(type, "isDone", MethodType.methodType(boolean.class))
                    .asType(MethodType.methodType(boolean.class, Object.class));
            STACK = lookup.findVirtual(type, "getStackTrace", MethodType.methodType(StackTraceElement[].class))
                    .asType(MethodType.methodType(StackTraceElement[].class, Object.class));
            BECOME = MethodHandles.privateLookupIn(Thread.class, lookup).findVirtual(Thread.class, "setCurrentThread",
                    MethodType.methodType(void.class, Thread.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This JVM was started without the explorer's options", e);
        }
    }

    private final Object continuation;

    Coroutine(Runnable body) {
        try {
            continuation = (Object) CREATE.invokeExact(body);
        } catch (Throwable t) {
            throw unexpected(t);
        }
    }

    /** Runs the body as {@code identity} on {@code carrier} until it yields or ends. */
    void run(Thread carrier, Thread identity) {
        try {
            BECOME.invokeExact(carrier, identity);
            try {
                RUN.invokeExact(continuation);
            } finally {
                BECOME.invokeExact(carrier, carrier);
            }
        } catch (Throwable t) {
            throw unexpected(t);
        }
    }

    /** Leaves the running coroutine. False if a native frame on its stack forbids that. */
    static boolean yieldNow() {
        try {
            boolean ignored = (boolean) YIELD.invokeExact();
            return true;
        } catch (IllegalStateException pinned) {
            return false;
        } catch (Throwable t) {
            throw unexpected(t);
        }
    }

    boolean isDone() {
        try {
            return (boolean) DONE.invokeExact(continuation);
        } catch (Throwable t) {
            throw unexpected(t);
        }
    }

    /** Where it stands, innermost first; only for one that is not running. */
    StackTraceElement[] stack() {
        try {
            return (StackTraceElement[]) STACK.invokeExact(continuation);
        } catch (Throwable t) {
            throw unexpected(t);
        }
    }

    private static RuntimeException unexpected(Throwable t) {
        if (t instanceof RuntimeException e) {
            throw e;
        }
        if (t instanceof Error e) {
            throw e;
        }
        return new IllegalStateException(t);
    }
}

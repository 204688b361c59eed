package dev.grade.explorer.control;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Tells the JDK's thread containers (pools, structured scopes) about the start and the end of their threads. */
final class Containers {
    private static final MethodHandle SET;
    private static final MethodHandle ADD;
    private static final MethodHandle REMOVE;
    private static final MethodHandle INHERIT;

    static {
        try {
            Class<?> type = Class.forName("jdk.internal.vm.ThreadContainer");
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(Thread.class, MethodHandles.lookup());
            MethodType taker = MethodType.methodType(void.class, type);
            SET = lookup.findVirtual(Thread.class, "setThreadContainer", taker);
            INHERIT = lookup.findVirtual(Thread.class, "inheritScopedValueBindings", taker);
            MethodType told = MethodType.methodType(void.class, Thread.class);
            ADD = MethodHandles.lookup().findVirtual(type, "add", told);
            REMOVE = MethodHandles.lookup().findVirtual(type, "remove", told);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This JVM was started without the explorer's options", e);
        }
    }

    private Containers() {
    }

    static void start(Object container, Thread thread) {
        call(SET, thread, container);
        call(ADD, container, thread);
        call(INHERIT, thread, container);
    }

    static void exit(Object container, Thread thread) {
        call(REMOVE, container, thread);
    }

    private static void call(MethodHandle handle, Object receiver, Object argument) {
        try {
            handle.invoke(receiver, argument);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable t) {
            throw new IllegalStateException(t);
        }
    }
}

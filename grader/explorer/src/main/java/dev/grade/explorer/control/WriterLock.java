package dev.grade.explorer.control;

import java.io.Writer;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** What a writer locks. Read past its access rules: opening the whole package would open it to the program as well. */
final class WriterLock {
    private static final MethodHandle LOCK;

    static {
        try {
            Class<?> unsafe = Class.forName("jdk.internal.misc.Unsafe");
            Object access = unsafe.getMethod("getUnsafe").invoke(null);
            Object offset = unsafe.getMethod("objectFieldOffset", Class.class, String.class).invoke(access,
                    Writer.class,
                    "lock");
            MethodHandle get = MethodHandles.lookup().findVirtual(unsafe, "getReference",
                    MethodType.methodType(Object.class, Object.class, long.class));
            LOCK = MethodHandles.insertArguments(get.bindTo(access), 1, offset);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This JVM was started without the explorer's options", e);
        }
    }

    private WriterLock() {
    }

    static Object of(Object writer) {
        try {
            return (Object) LOCK.invokeExact(writer);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable t) {
            throw new IllegalStateException(t);
        }
    }
}

package dev.grade.explorer;

import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Plain stress: starts a program's {@code main} again and again with real threads, in fresh classes each time, until an
 * exception leaves a thread, a run does not end, or the time is over. Ends with status 1 on a failure.
 */
final class Stress {
    private static final long PATIENCE_MILLIS = 1_500;

    private Stress() {
    }

    public static void main(String[] arguments) throws Exception {
        URL[] classes = {Path.of(arguments[0]).toUri().toURL()};
        long end = System.nanoTime() + Long.parseLong(arguments[2]) * 1_000_000_000L;
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> failure.compareAndSet(null, thrown));
        while (System.nanoTime() - end < 0) {
            Thread run = new Thread(() -> once(classes, arguments[1], failure), "main");
            run.setDaemon(true);
            run.start();
            run.join(PATIENCE_MILLIS);
            if (run.isAlive() || failure.get() != null) {
                Runtime.getRuntime().halt(1);
            }
        }
        Runtime.getRuntime().halt(0);
    }

    private static void once(URL[] classes, String name, AtomicReference<@Nullable Throwable> failure) {
        try (var loader = new URLClassLoader(classes)) {
            loader.setDefaultAssertionStatus(true);
            Method main = MainMethod.of(loader.loadClass(name));
            main.setAccessible(true);
            Object ignored = main.getParameterCount() == 0
                    ? main.invoke(null)
                    : main.invoke(null, (Object) new String[0]);
        } catch (InvocationTargetException e) {
            failure.compareAndSet(null, e.getCause());
        } catch (ReflectiveOperationException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

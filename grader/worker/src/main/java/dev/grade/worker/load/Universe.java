package dev.grade.worker.load;

import dev.grade.worker.protocol.WorkOrder.ClassImage;
import dev.grade.worker.protocol.WorkOrder.Origin;

/**
 * One complete set of the order's classes, with static fields of its own. Nothing of it is on a path; beyond itself it
 * sees the JDK and what checks are written with, and nothing of the worker.
 */
public final class Universe extends ClassLoader {
    static {
        registerAsParallelCapable();
    }

    private final ClassBook book;
    private final Rewriter rewriter;

    /**
     * A fresh universe.
     *
     * @param noisy
     *            whether the student's classes call {@link Noise} between their steps; if not, they run as fast as
     *            anywhere
     */
    public Universe(ClassBook book, boolean noisy) {
        this(book, noisy, false);
    }

    /**
     * A fresh universe.
     *
     * @param watched
     *            whether the student's classes tell {@link LoopWaits} of calls that can wait
     */
    public Universe(ClassBook book, boolean noisy, boolean watched) {
        this(book, new Rewriter(book, noisy, false, watched));
    }

    private Universe(ClassBook book, Rewriter rewriter) {
        super("submission", null);
        this.book = book;
        this.rewriter = rewriter;
    }

    /** A fresh universe whose student's classes tell {@link Steps} what they do. */
    public static Universe telling(ClassBook book) {
        return new Universe(book, new Rewriter(book, false, true, false));
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            ClassImage image = book.image(name);
            return image == null ? fromOutside(name) : define(image);
        }
    }

    private Class<?> define(ClassImage image) {
        byte[] bytes = image.origin() == Origin.STUDENT ? rewriter.rewrite(image.bytes()) : image.bytes();
        return defineClass(image.name(), bytes, 0, bytes.length);
    }

    private static Class<?> fromOutside(String name) throws ClassNotFoundException {
        boolean ofChecks = name.startsWith("dev.grade.api.") || name.startsWith("org.junit.jupiter.api.")
                || name.startsWith("org.opentest4j.") || name.equals(Seam.class.getName())
                || name.equals(Guard.class.getName());
        ClassLoader loader = ofChecks ? Universe.class.getClassLoader() : getPlatformClassLoader();
        return loader.loadClass(name);
    }
}

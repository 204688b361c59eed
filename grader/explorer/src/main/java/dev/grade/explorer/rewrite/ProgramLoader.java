package dev.grade.explorer.rewrite;

import dev.grade.explorer.control.Identity;
import java.util.Map;

/** Defines the rewritten classes of the program. */
public final class ProgramLoader extends ClassLoader {
    private final Map<String, byte[]> classes;

    ProgramLoader(Map<String, byte[]> classes, ClassLoader parent) {
        super(parent);
        this.classes = classes;
        setDefaultAssertionStatus(true);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            if (classes.containsKey(name.replace('.', '/'))) {
                Class<?> known = findLoadedClass(name);
                return known != null ? known : findClass(name);
            }
        }
        if (isHidden(name)) {
            throw new ClassNotFoundException(name);
        }
        return super.loadClass(name, resolve);
    }

    /** Of what stands beside the explorer, a program sees what rewritten code calls and what checks are written with. */
    private static boolean isHidden(String name) {
        return name.startsWith("dev.grade.") && !name.startsWith("dev.grade.api.")
                && !name.startsWith("dev.grade.explorer.control.");
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name.replace('.', '/'));
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        Class<?> defined = defineClass(name, bytes, 0, bytes.length);
        Identity.created(defined, name.hashCode());
        return defined;
    }
}

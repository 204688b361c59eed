package dev.grade.linear;

import dev.grade.worker.protocol.WorkOrder.ClassImage;
import dev.grade.worker.protocol.WorkOrder.Origin;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The classes of an exercise's checks, and nothing else but the JDK. A specification runs here, in the grader's own
 * process: it was written by whoever wrote the exercise, who is trusted as the grader is, and no class that a student
 * handed in can be loaded here, because none is given to this loader. All that a student influences is the numbers and
 * texts that a specification is called with.
 */
final class AuthorClasses extends ClassLoader {
    static {
        registerAsParallelCapable();
    }

    private final Map<String, ClassImage> checks;

    AuthorClasses(List<ClassImage> classes) {
        super("specifications", getPlatformClassLoader());
        checks = classes.stream().filter(image -> image.origin() == Origin.CHECK)
                .collect(Collectors.toMap(ClassImage::name, image -> image, (one, other) -> other));
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        ClassImage image = checks.get(name);
        if (image == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, image.bytes(), 0, image.bytes().length);
    }
}

package dev.grade.worker.load;

import dev.grade.worker.protocol.WorkOrder.ClassImage;
import dev.grade.worker.protocol.WorkOrder.Origin;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every class of an order by its binary name. */
public final class ClassBook {
    private final Map<String, ClassImage> images = new HashMap<>();

    /** A book of these classes; of two with one name the later counts. */
    public ClassBook(List<ClassImage> classes) {
        for (ClassImage image : classes) {
            images.put(image.name(), image);
        }
    }

    /** The class with this binary name. */
    @Nullable
    ClassImage image(String name) {
        return images.get(name);
    }

    /** Whether the student wrote the class with this binary name. */
    public boolean isStudents(String name) {
        return is(name, Origin.STUDENT);
    }

    /** Whether the class with this binary name is a check. */
    public boolean isCheck(String name) {
        return is(name, Origin.CHECK);
    }

    /** Whether the order brought the class with this binary name. */
    public boolean knows(String name) {
        return images.containsKey(name);
    }

    /** All classes, by name. */
    public List<ClassImage> everything() {
        return images.values().stream().sorted(Comparator.comparing(ClassImage::name)).toList();
    }

    /** The names of the files that the checks were compiled from, as the compiler noted them. */
    public Set<String> checkFiles() {
        return files(Origin.CHECK);
    }

    /** The same of the files that were given with the exercise. */
    public Set<String> givenFiles() {
        return files(Origin.GIVEN);
    }

    private Set<String> files(Origin origin) {
        Set<String> files = new HashSet<>();
        for (ClassImage image : images.values()) {
            if (image.origin() == origin) {
                ClassFile.of().parse(image.bytes()).findAttribute(Attributes.sourceFile())
                        .ifPresent(file -> files.add(file.sourceFile().stringValue()));
            }
        }
        return files;
    }

    /** The student's classes. */
    public List<ClassImage> students() {
        return images.values().stream().filter(image -> image.origin() == Origin.STUDENT).toList();
    }

    private boolean is(String name, Origin origin) {
        ClassImage image = images.get(name);
        return image != null && image.origin() == origin;
    }
}

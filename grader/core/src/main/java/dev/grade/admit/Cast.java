package dev.grade.admit;

import dev.grade.worker.protocol.WorkOrder.ClassImage;
import dev.grade.worker.protocol.WorkOrder.Origin;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All classes that will stand side by side in a worker: the student's, those given, and the checks. */
final class Cast {
    private final Map<String, ClassModel> students = new HashMap<>();
    private final Map<String, ClassModel> given = new HashMap<>();
    private final Set<String> others = new HashSet<>();

    Cast(Collection<ClassImage> answer, Collection<ClassImage> support) {
        ClassFile file = ClassFile.of();
        answer.forEach(image -> students.put(image.name(), file.parse(image.bytes())));
        for (ClassImage image : support) {
            others.add(image.name());
            if (image.origin() == Origin.GIVEN) {
                given.put(image.name(), file.parse(image.bytes()));
            }
        }
    }

    Map<String, ClassModel> students() {
        return students;
    }

    /** A class that the student's code may use as it likes: the student's own, or given with the exercise. */
    @Nullable
    ClassModel open(String name) {
        ClassModel own = students.get(name);
        return own == null ? given.get(name) : own;
    }

    /** Whether a class given with the exercise, or a check, has this name. */
    boolean isTaken(String name) {
        return others.contains(name);
    }

    /** Whether this is a check, or something of one. */
    boolean isCheck(String name) {
        return others.contains(name) && !given.containsKey(name);
    }
}

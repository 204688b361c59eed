package dev.grade.compile;

import dev.grade.exercise.CheckKind;
import dev.grade.exercise.CheckSpec;
import dev.grade.exercise.Exercise;
import dev.grade.input.BadInput;
import dev.grade.worker.protocol.WorkOrder.ClassImage;
import java.lang.classfile.ClassFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the method of each check among the compiled checks. */
final class CheckOwners {
    private CheckOwners() {
    }

    static Map<String, String> of(Exercise exercise, List<ClassImage> classes) {
        Map<String, String> byMethod = new HashMap<>();
        for (ClassImage image : classes) {
            if (exercise.checkClasses().contains(image.name())) {
                ClassFile.of().parse(image.bytes()).methods()
                        .forEach(method -> byMethod.put(method.methodName().stringValue(), image.name()));
            }
        }
        Map<String, String> owners = new HashMap<>();
        for (CheckSpec check : exercise.checks()) {
            if (check.kind() == CheckKind.INSPECT) {
                continue;
            }
            String owner = byMethod.get(check.methodName());
            if (owner == null) {
                throw new BadInput("The exercise " + exercise.id() + " names a check '" + check.id()
                        + "', but none of its check classes has a method " + check.methodName() + ".");
            }
            owners.put(check.id(), owner);
        }
        return owners;
    }
}

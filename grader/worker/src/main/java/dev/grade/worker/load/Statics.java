package dev.grade.worker.load;

import dev.grade.worker.protocol.WorkOrder.ClassImage;
import java.lang.classfile.ClassFile;
import java.lang.classfile.FieldModel;
import java.lang.reflect.Modifier;

/** Finds state in static fields of the student's classes. */
public final class Statics {
    private Statics() {
    }

    /** Whether a static field could hold state: it is not final, or refers to an object that may change. */
    public static boolean any(ClassBook book) {
        for (ClassImage image : book.students()) {
            for (FieldModel field : ClassFile.of().parse(image.bytes()).fields()) {
                if (holdsState(field)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean holdsState(FieldModel field) {
        int flags = field.flags().flagsMask();
        boolean compilers = (flags & 0x1000) != 0 || (Modifier.isFinal(flags) && isConstant(field));
        return Modifier.isStatic(flags) && !compilers;
    }

    private static boolean isConstant(FieldModel field) {
        String type = field.fieldType().stringValue();
        return type.length() == 1 || type.equals("Ljava/lang/String;");
    }
}

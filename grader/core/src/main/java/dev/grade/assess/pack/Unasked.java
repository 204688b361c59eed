package dev.grade.assess.pack;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.reflect.AccessFlag;

/**
 * Knows which methods of a class are needed although no other class of the checks calls them: the JDK, JUnit or the grader
 * may.
 *
 * @param holdsChecks
 *            whether its methods are checks
 */
record Unasked(ClassModel type, boolean holdsChecks) {
    boolean needs(MethodModel method) {
        String name = method.methodName().stringValue();
        if (name.equals("<clinit>") || name.equals("<init>") || calledByShape()) {
            return true;
        }
        if (method.flags().has(AccessFlag.PRIVATE) || method.flags().has(AccessFlag.STATIC)) {
            return annotated(method);
        }
        // who holds checks is called by JUnit, which asks for annotations; of others any method may be called by name
        return !holdsChecks || annotated(method) || overridesForeign();
    }

    /** Enums, records and interfaces have methods that the JDK finds by their names. */
    private boolean calledByShape() {
        return type.flags().has(AccessFlag.ENUM) || type.flags().has(AccessFlag.INTERFACE) || type
                .findAttribute(Attributes.record()).isPresent();
    }

    private boolean overridesForeign() {
        return !type.interfaces().isEmpty()
                || type.superclass().filter(above -> !above.asInternalName().equals("java/lang/Object")).isPresent();
    }

    private static boolean annotated(MethodModel method) {
        return method.findAttribute(Attributes.runtimeVisibleAnnotations()).isPresent();
    }
}

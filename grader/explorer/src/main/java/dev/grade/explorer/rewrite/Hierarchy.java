package dev.grade.explorer.rewrite;

import java.lang.classfile.ClassHierarchyResolver;
import java.lang.constant.ClassDesc;
import org.jspecify.annotations.Nullable;

/** Answers who extends whom, for the stack maps of rewritten code, without loading a class of the program. */
final class Hierarchy implements ClassHierarchyResolver {
    private final ProgramTypes types;

    Hierarchy(ProgramTypes types) {
        this.types = types;
    }

    @Override
    public @Nullable ClassHierarchyInfo getClassInfo(ClassDesc desc) {
        String descriptor = desc.descriptorString();
        if (desc.isArray() || desc.isPrimitive()) {
            return null;
        }
        String name = descriptor.substring(1, descriptor.length() - 1);
        ProgramTypes.Type type = types.type(name);
        if (type != null) {
            return type.isInterface()
                    ? ClassHierarchyInfo.ofInterface()
                    : ClassHierarchyInfo.ofClass(
                            ClassDesc.ofInternalName(type.superName() == null ? "java/lang/Object" : type.superName()));
        }
        boolean copy = name.startsWith(Names.COPY);
        String real = copy ? name.substring(Names.COPY.length()) : name;
        try {
            Class<?> c = Class.forName(real.replace('/', '.'), false, Hierarchy.class.getClassLoader());
            if (c.isInterface()) {
                return ClassHierarchyInfo.ofInterface();
            }
            Class<?> parent = c.getSuperclass();
            if (parent == null) {
                return ClassHierarchyInfo.ofClass(null);
            }
            String superName = parent.getName().replace('.', '/');
            return ClassHierarchyInfo.ofClass(ClassDesc.ofInternalName(copy ? Names.map(superName, true) : superName));
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }
}

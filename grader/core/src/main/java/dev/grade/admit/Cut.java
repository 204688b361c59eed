package dev.grade.admit;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the bodies out of methods; a call of one throws. */
final class Cut {
    private static final ClassDesc THROWN = ClassDesc.of("java.lang.UnsupportedOperationException");

    private final ClassFile classFile;

    Cut(Map<String, byte[]> images) {
        classFile = classFile(images);
    }

    /** What writes classes that refer to these, and keeps nothing in a constant pool that is not used any more. */
    static ClassFile classFile(Map<String, byte[]> images) {
        ClassHierarchyResolver resolver = ClassHierarchyResolver.ofResourceParsing(type -> image(images, type))
                .orElse(ClassHierarchyResolver.defaultResolver());
        return ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(resolver),
                ClassFile.ConstantPoolSharingOption.NEW_POOL);
    }

    byte[] out(ClassModel type, Set<MethodModel> methods) {
        return classFile.transformClass(type, ClassTransform.transformingMethods(methods::contains, (method, part) -> {
            if (part instanceof CodeModel) {
                method.withCode(code -> code.new_(THROWN).dup()
                        .ldc("this method uses what the exercise does not allow, so it was left out")
                        .invokespecial(THROWN, ConstantDescs.INIT_NAME,
                                MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String))
                        .athrow());
            } else {
                method.with(part);
            }
        }));
    }

    private static @Nullable InputStream image(Map<String, byte[]> images, ClassDesc type) {
        String descriptor = type.descriptorString();
        byte[] bytes = images.get(descriptor.substring(1, descriptor.length() - 1).replace('/', '.'));
        return bytes == null ? null : new ByteArrayInputStream(bytes);
    }
}

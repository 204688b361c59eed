package dev.grade.compile.child;

import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Optional;

/**
 * Lets an answer that is an inner class be created without an outer object: adds the template's constructor, which
 * makes an outer object and calls the student's.
 */
final class InnerAnswer {
    private InnerAnswer() {
    }

    /** The class with the constructor of this type, or nothing if the class has none that could be completed. */
    static Optional<byte[]> withConstructor(byte[] bytes, MethodTypeDesc wanted) {
        ClassFile classFile = ClassFile.of(ClassFile.DeadCodeOption.KEEP_DEAD_CODE);
        ClassModel model = classFile.parse(bytes);
        return model.methods().stream().filter(method -> method.methodName().equalsString(INIT_NAME))
                .map(method -> method.methodTypeSymbol()).filter(type -> completes(type, wanted)).findFirst()
                .map(inner -> classFile.transformClass(model,
                        ClassTransform.endHandler(builder -> builder.withMethodBody(INIT_NAME, wanted,
                                ClassFile.ACC_PUBLIC | ClassFile.ACC_SYNTHETIC,
                                code -> create(code, model.thisClass().asSymbol(), inner, wanted)))));
    }

    private static boolean completes(MethodTypeDesc inner, MethodTypeDesc wanted) {
        return inner.parameterCount() == wanted.parameterCount() + 1 && inner.parameterType(0).isClassOrInterface()
                && inner.dropParameterTypes(0, 1).equals(wanted);
    }

    private static void create(CodeBuilder code, ClassDesc self, MethodTypeDesc inner, MethodTypeDesc wanted) {
        ClassDesc outer = inner.parameterType(0);
        code.aload(0).new_(outer).dup().invokespecial(outer, INIT_NAME, MethodTypeDesc.of(CD_void));
        int slot = 1;
        for (ClassDesc parameter : wanted.parameterList()) {
            TypeKind kind = TypeKind.from(parameter);
            code.loadLocal(kind, slot);
            slot += kind.slotSize();
        }
        code.invokespecial(self, INIT_NAME, inner).return_();
    }
}

package dev.grade.compile.child;

import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.InnerClassInfo;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.Optional;

/**
 * Lets an answer that is an inner class be created without an outer object: adds the template's constructor, which
 * makes an outer object and calls the student's.
 */
final class InnerAnswer {
    private InnerAnswer() {
    }

    /** What a nested class says of itself, or nothing if the class stands at the top of its file. */
    static Optional<InnerClassInfo> nesting(ClassModel model) {
        return model.findAttribute(Attributes.innerClasses()).stream()
                .flatMap(attribute -> attribute.classes().stream())
                .filter(info -> info.innerClass().equals(model.thisClass())).findFirst();
    }

    /** The class around this one, if objects of this one need an object of it. */
    static Optional<ClassDesc> outer(ClassModel model) {
        return nesting(model).filter(info -> !info.has(AccessFlag.STATIC)).flatMap(InnerClassInfo::outerClass)
                .map(entry -> entry.asSymbol());
    }

    /** The class with the constructor of this type, or nothing if the class has none that could be completed. */
    static Optional<byte[]> withConstructor(ClassModel model, MethodTypeDesc wanted, Hierarchy hierarchy) {
        return outer(model).filter(outer -> creatable(outer, hierarchy)).flatMap(outer -> {
            MethodTypeDesc inner = wanted.insertParameterTypes(0, outer);
            boolean complete = model.methods().stream().anyMatch(
                    method -> method.methodName().equalsString(INIT_NAME) && method.methodTypeSymbol().equals(inner));
            return complete ? Optional.of(add(model, inner, wanted)) : Optional.empty();
        });
    }

    private static boolean creatable(ClassDesc outer, Hierarchy hierarchy) {
        String name = outer.packageName().isEmpty()
                ? outer.displayName()
                : outer.packageName() + "." + outer.displayName();
        return hierarchy.find(name).filter(model -> !model.flags().has(AccessFlag.ABSTRACT))
                .filter(model -> model.methods().stream().anyMatch(method -> method.methodName().equalsString(INIT_NAME)
                        && method.methodTypeSymbol().parameterCount() == 0))
                .isPresent();
    }

    private static byte[] add(ClassModel model, MethodTypeDesc inner, MethodTypeDesc wanted) {
        ClassFile classFile = ClassFile.of(ClassFile.DeadCodeOption.KEEP_DEAD_CODE);
        return classFile.transformClass(model,
                ClassTransform.endHandler(builder -> builder.withMethodBody(INIT_NAME, wanted,
                        ClassFile.ACC_PUBLIC | ClassFile.ACC_SYNTHETIC,
                        code -> create(code, model.thisClass().asSymbol(), inner, wanted))));
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

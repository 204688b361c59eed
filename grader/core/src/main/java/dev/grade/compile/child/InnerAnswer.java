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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lets an answer that is an inner class be created without outer objects: adds the template's constructor, which
 * makes the outer objects and calls the student's.
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
        return outer(model).flatMap(outer -> creatable(outer, hierarchy)).flatMap(outers -> {
            MethodTypeDesc inner = wanted.insertParameterTypes(0, outers.getLast());
            return hasConstructor(model, inner) ? Optional.of(add(model, outers, inner, wanted)) : Optional.empty();
        });
    }

    /**
     * This class and those around it whose objects it needs, from the outside in, or nothing if one of them can't be
     * created without more.
     */
    private static Optional<List<ClassDesc>> creatable(ClassDesc type, Hierarchy hierarchy) {
        String name = type.packageName().isEmpty()
                ? type.displayName()
                : type.packageName() + "." + type.displayName();
        return hierarchy.find(name).filter(model -> !model.flags().has(AccessFlag.ABSTRACT)).flatMap(model -> {
            Optional<ClassDesc> outer = outer(model);
            Optional<List<ClassDesc>> around = outer.isEmpty()
                    ? Optional.of(List.of())
                    : outer.flatMap(it -> creatable(it, hierarchy));
            return around.filter(outers -> hasConstructor(model, taking(outers)))
                    .map(outers -> Stream.concat(outers.stream(), Stream.of(type)).toList());
        });
    }

    private static boolean hasConstructor(ClassModel model, MethodTypeDesc type) {
        return model.methods().stream().anyMatch(
                method -> method.methodName().equalsString(INIT_NAME) && method.methodTypeSymbol().equals(type));
    }

    /** The type of a constructor that takes the innermost of these objects, or nothing if there is none. */
    private static MethodTypeDesc taking(List<ClassDesc> outers) {
        return outers.isEmpty() ? MethodTypeDesc.of(CD_void) : MethodTypeDesc.of(CD_void, outers.getLast());
    }

    private static byte[] add(ClassModel model, List<ClassDesc> outers, MethodTypeDesc inner, MethodTypeDesc wanted) {
        ClassFile classFile = ClassFile.of(ClassFile.DeadCodeOption.KEEP_DEAD_CODE);
        return classFile.transformClass(model,
                ClassTransform.endHandler(builder -> builder.withMethodBody(INIT_NAME, wanted,
                        ClassFile.ACC_PUBLIC | ClassFile.ACC_SYNTHETIC,
                        code -> create(code, model.thisClass().asSymbol(), outers, inner, wanted))));
    }

    private static void create(CodeBuilder code, ClassDesc self, List<ClassDesc> outers, MethodTypeDesc inner,
            MethodTypeDesc wanted) {
        code.aload(0);
        pushNew(code, outers);
        int slot = 1;
        for (ClassDesc parameter : wanted.parameterList()) {
            TypeKind kind = TypeKind.from(parameter);
            code.loadLocal(kind, slot);
            slot += kind.slotSize();
        }
        code.invokespecial(self, INIT_NAME, inner).return_();
    }

    /** Leaves a new object of the last class on the stack, made in new objects of those before it. */
    private static void pushNew(CodeBuilder code, List<ClassDesc> types) {
        ClassDesc type = types.getLast();
        List<ClassDesc> outers = types.subList(0, types.size() - 1);
        code.new_(type).dup();
        if (!outers.isEmpty()) {
            pushNew(code, outers);
        }
        code.invokespecial(type, INIT_NAME, taking(outers));
    }
}

package dev.grade.compile.child;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/** Adds a method that only calls another one with a more special return type, as javac does for overriding methods. */
final class Bridge {
    private Bridge() {
    }

    static byte[] add(byte[] bytes, String name, MethodTypeDesc target, MethodTypeDesc bridge) {
        ClassFile classFile = ClassFile.of();
        ClassModel model = classFile.parse(bytes);
        ClassDesc self = model.thisClass().asSymbol();
        return classFile.transformClass(model,
                ClassTransform.endHandler(builder -> builder.withMethodBody(name, bridge,
                        ClassFile.ACC_PUBLIC | ClassFile.ACC_SYNTHETIC | ClassFile.ACC_BRIDGE, code -> {
                            code.aload(0);
                            int slot = 1;
                            for (ClassDesc parameter : target.parameterList()) {
                                TypeKind kind = TypeKind.from(parameter);
                                code.loadLocal(kind, slot);
                                slot += kind.slotSize();
                            }
                            code.invokevirtual(self, name, target).checkcast(bridge.returnType()).areturn();
                        })));
    }
}

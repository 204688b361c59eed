package dev.grade.explorer;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import org.jspecify.annotations.Nullable;

/** Reads from a class file whether it can be started. */
final class MainClass {
    private MainClass() {
    }

    /** The binary name of the class if it has a static {@code main(String[])} or an unnamed class's {@code main()}. */
    static @Nullable String of(byte[] file) {
        ClassModel model = ClassFile.of().parse(file);
        boolean startable = model.methods().stream().anyMatch(m -> m.methodName().equalsString("main")
                && (m.methodType().equalsString("([Ljava/lang/String;)V") || m.methodType().equalsString("()V"))
                && (m.flags().flagsMask() & ClassFile.ACC_PRIVATE) == 0);
        return startable ? model.thisClass().asInternalName().replace('/', '.') : null;
    }
}

package dev.grade.explorer.rewrite;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/**
 * Exceptions that {@code java.util.concurrent} makes with constructors that only its own package may call. They are the
 * JDK's own classes, also for the copies, which are in another package.
 */
final class HiddenConstructors {
    private static final String CANCELLED = "java/util/concurrent/CancellationException.<init>"
            + "(Ljava/lang/String;Ljava/util/concurrent/CancellationException;)V";
    private static final String COMPLETED = "java/util/concurrent/CompletionException.<init>()V";
    private static final String EXECUTED = "java/util/concurrent/ExecutionException.<init>()V";
    private static final MethodTypeDesc TAKES_TEXT = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String);
    private static final MethodTypeDesc TAKES_CAUSE = MethodTypeDesc.of(ConstantDescs.CD_void,
            ConstantDescs.CD_Throwable);
    private static final MethodTypeDesc SETS_CAUSE = MethodTypeDesc.of(ConstantDescs.CD_Throwable,
            ConstantDescs.CD_Throwable);

    private HiddenConstructors() {
    }

    static boolean has(InvokeInstruction i) {
        String called = called(i);
        return called.equals(CANCELLED) || called.equals(COMPLETED) || called.equals(EXECUTED);
    }

    /** The same exception, made with a constructor that anybody may call. */
    static void replace(CodeBuilder b, InvokeInstruction i) {
        ClassDesc type = i.owner().asSymbol();
        if (called(i).equals(CANCELLED)) {
            int cause = b.allocateLocal(TypeKind.REFERENCE);
            b.astore(cause).invokespecial(type, "<init>", TAKES_TEXT);
            b.dup().aload(cause).invokevirtual(type, "initCause", SETS_CAUSE).pop();
        } else {
            b.aconst_null().invokespecial(type, "<init>", TAKES_CAUSE);
        }
    }

    private static String called(InvokeInstruction i) {
        return i.owner().asInternalName() + "." + i.name().stringValue() + i.type().stringValue();
    }
}

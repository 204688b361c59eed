package dev.grade.explorer.rewrite;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/**
 * Which workers {@code ThreadPoolExecutor.getActiveCount()} counts. In the JDK one that has not begun yet counts, and
 * then, for a moment before its first task, does not; that moment lies within one step here. So a worker does not count
 * before it has begun, which is what it looks like to whoever asks in that moment.
 */
final class ActiveCount {
    private static final String WORKER = "controlled/java/util/concurrent/ThreadPoolExecutor$Worker";
    private static final MethodTypeDesc STATE = MethodTypeDesc.ofDescriptor("()I");

    private ActiveCount() {
    }

    /** Whether the method says if a worker is at work; its state is above 0 then, and below before it has begun. */
    static boolean concerns(String owner, MethodModel method) {
        return owner.equals(WORKER) && method.methodName().equalsString("isHeldExclusively");
    }

    static void weave(ClassBuilder b, MethodModel method) {
        b.withMethodBody(method.methodName(), method.methodType(), method.flags().flagsMask(),
                c -> c.aload(0).invokevirtual(ClassDesc.ofInternalName(WORKER), "getState", STATE)
                        .ifThenElse(Opcode.IFGT, yes -> yes.iconst_1(), no -> no.iconst_0()).ireturn());
    }
}

package dev.grade.explorer.rewrite;

import static dev.grade.explorer.rewrite.Constants.ACCESSES;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.MethodTypeDesc;

/** Calls with which a program orders its accesses itself: fences, and the making of ways to a field. */
final class OwnOrder {
    private static final String HANDLE = "java/lang/invoke/VarHandle";
    private static final MethodTypeDesc MADE = MethodTypeDesc
            .ofDescriptor("(Ljava/lang/Object;Ljava/lang/Class;Ljava/lang/String;)V");

    private OwnOrder() {
    }

    static boolean isFence(CodeElement e) {
        return e instanceof InvokeInstruction i && i.opcode() == Opcode.INVOKESTATIC
                && i.owner().asInternalName().equals(HANDLE) && i.name().stringValue().endsWith("Fence");
    }

    static boolean concerns(InvokeInstruction i) {
        return isFence(i) || makesUpdater(i) || makesHandle(i);
    }

    private static boolean makesUpdater(InvokeInstruction i) {
        return i.name().equalsString("newUpdater")
                && i.owner().asInternalName().startsWith("java/util/concurrent/atomic/Atomic");
    }

    private static boolean makesHandle(InvokeInstruction i) {
        return (i.name().equalsString("findVarHandle") || i.name().equalsString("findStaticVarHandle"))
                && i.owner().asInternalName().equals("java/lang/invoke/MethodHandles$Lookup");
    }

    static void tell(CodeBuilder b, InvokeInstruction i) {
        if (isFence(i)) {
            b.loadConstant(i.name().stringValue());
            b.invokestatic(ACCESSES, "fence", MethodTypeDesc.ofDescriptor("(Ljava/lang/String;)V"));
            b.with(i);
            return;
        }
        // The call stays where it is: the JDK asks who calls.
        int parameters = i.typeSymbol().parameterCount();
        int[] locals = new int[parameters];
        for (int p = parameters - 1; p >= 0; p--) {
            locals[p] = b.allocateLocal(TypeKind.REFERENCE);
            b.astore(locals[p]);
        }
        for (int local : locals) {
            b.aload(local);
        }
        b.with(i);
        b.dup().aload(locals[0]).aload(locals[makesHandle(i) ? 1 : parameters - 1]);
        b.invokestatic(ACCESSES, "made", MADE);
    }
}

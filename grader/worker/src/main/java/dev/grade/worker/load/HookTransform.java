package dev.grade.worker.load;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import org.jspecify.annotations.Nullable;

/** Sends waits through {@link Seam}, and in a noisy universe calls it between steps. */
final class HookTransform implements CodeTransform {
    private static final ClassDesc SEAM = ClassDesc.of("dev.grade.worker.load.Seam");
    private static final ClassDesc OBJECT = ConstantDescs.CD_Object;
    private static final ClassDesc CONDITION = ClassDesc.of("java.util.concurrent.locks.Condition");
    private static final ClassDesc LOCK = ClassDesc.of("java.util.concurrent.locks.Lock");
    private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(ConstantDescs.CD_void);

    private final boolean noisy;
    private final @Nullable WaitMarks marks;

    /** Hooks for one method. */
    HookTransform(boolean noisy, @Nullable WaitMarks marks) {
        this.noisy = noisy;
        this.marks = marks;
    }

    @Override
    public void atEnd(CodeBuilder code) {
        if (marks != null) {
            marks.end(code);
        }
    }

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
        switch (element) {
            case FieldInstruction field -> noise(code).with(field);
            case ArrayLoadInstruction load -> noise(code).with(load);
            case ArrayStoreInstruction store -> noise(code).with(store);
            case MonitorInstruction monitor -> monitor(code, monitor);
            case InvokeInstruction call -> call(code, call);
            default -> {
                if (marks == null || !marks.keeps(element)) {
                    code.with(element);
                }
            }
        }
    }

    private void call(CodeBuilder code, InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        boolean step = !owner.startsWith("java/lang/");
        if (step) {
            noise(code);
        }
        if (marks != null && marks.canWait(call, owner)) {
            marks.around(code, call, inner -> direct(inner, call, owner));
        } else {
            direct(code, call, owner);
        }
        if (owner.startsWith("java/util/concurrent/")) {
            noise(code);
        }
    }

    private void direct(CodeBuilder code, InvokeInstruction call, String owner) {
        if (!seam(code, call, owner)) {
            code.with(call);
        }
    }

    private void monitor(CodeBuilder code, MonitorInstruction monitor) {
        noise(code).with(monitor);
        if (monitor.opcode() == Opcode.MONITORENTER) {
            // HotSpot's interpreter steps over this instruction before it blocks, so that a stack shows the line of
            // the next one; with something to step on, that is the line of the lock.
            code.nop();
        }
    }

    private CodeBuilder noise(CodeBuilder code) {
        return noisy ? code.invokestatic(SEAM, "step", NOTHING) : code;
    }

    /** Whether the call went to the seam in place of its target. */
    private boolean seam(CodeBuilder code, InvokeInstruction call, String owner) {
        String name = call.name().stringValue();
        MethodTypeDesc type = call.typeSymbol();
        switch (name) {
            case "wait" -> {
                if (call.opcode() == Opcode.INVOKEVIRTUAL && isObjectWait(type)) {
                    code.invokestatic(SEAM, "objectWait", type.insertParameterTypes(0, OBJECT));
                    return true;
                }
            }
            case "await", "awaitNanos", "awaitUntil", "awaitUninterruptibly" -> {
                if (owner.equals("java/util/concurrent/locks/Condition")) {
                    code.invokestatic(SEAM, name, type.insertParameterTypes(0, CONDITION));
                    return true;
                }
            }
            case "newCondition" -> {
                if (owner.startsWith("java/util/concurrent/locks/")) {
                    code.invokestatic(SEAM, name, type.insertParameterTypes(0, LOCK));
                    return true;
                }
            }
            case "park" -> {
                if (noisy && owner.equals("java/util/concurrent/locks/LockSupport")) {
                    code.invokestatic(SEAM, name, type);
                    return true;
                }
            }
            default -> {
                return false;
            }
        }
        return false;
    }

    private static boolean isObjectWait(MethodTypeDesc type) {
        String descriptor = type.descriptorString();
        return descriptor.equals("()V") || descriptor.equals("(J)V") || descriptor.equals("(JI)V");
    }
}

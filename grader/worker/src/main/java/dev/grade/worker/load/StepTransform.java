package dev.grade.worker.load;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashSet;
import java.util.Set;

/** Tells {@link Steps} of turns of loops, beginnings of methods and changes of data, through {@link Seam}. */
final class StepTransform implements CodeTransform {
    private static final ClassDesc SEAM = ClassDesc.of("dev.grade.worker.load.Seam");
    private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(ConstantDescs.CD_void);
    private static final MethodTypeDesc PLACE = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object,
            ConstantDescs.CD_int);
    private static final Set<String> LOOKS = Set.of("get", "getPlain", "getOpaque", "getAcquire", "getVolatile",
            "isEmpty", "size", "length", "contains", "containsKey", "containsValue", "hashCode", "equals", "toString",
            "iterator", "stream", "parallelStream", "getOrDefault", "peek", "join", "getNow", "hasNext", "next", "of",
            "sum", "intValue", "longValue");

    private final boolean constructs;
    private final boolean tellsBeginning;
    private final boolean tellsLoops;
    private final Set<Label> passed = new HashSet<>();

    /**
     * For one method.
     *
     * @param name
     *            its name in the class file: a constructor's writes nobody else sees yet, and who waits for the
     *            initialiser of a class would be held with it
     * @param locked
     *            whether it is synchronized, so that it must not be held at its beginning
     */
    StepTransform(String name, boolean locked) {
        this.constructs = name.startsWith("<");
        this.tellsBeginning = !constructs && !locked;
        this.tellsLoops = !name.equals(ConstantDescs.CLASS_INIT_NAME);
    }

    @Override
    public void atStart(CodeBuilder code) {
        if (tellsBeginning) {
            code.invokestatic(SEAM, "worked", NOTHING);
        }
    }

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
        switch (element) {
            case LabelTarget target -> {
                passed.add(target.label());
                code.with(target);
            }
            case BranchInstruction branch -> {
                if (passed.contains(branch.target()) && tellsLoops) {
                    code.invokestatic(SEAM, "worked", NOTHING);
                }
                code.with(branch);
            }
            case ArrayStoreInstruction store when !constructs -> array(code, store);
            case FieldInstruction field when !constructs && field.opcode() == Opcode.PUTFIELD -> field(code, field);
            case FieldInstruction field when !constructs && field.opcode() == Opcode.PUTSTATIC -> {
                code.with(field);
                code.ldc(field.owner().asSymbol()).loadConstant(field.name().stringValue().hashCode())
                        .invokestatic(SEAM, "wrote", PLACE);
            }
            case InvokeInstruction call -> {
                code.with(call);
                if (changes(call)) {
                    code.invokestatic(SEAM, "changed", NOTHING);
                }
            }
            default -> code.with(element);
        }
    }

    private static void array(CodeBuilder code, ArrayStoreInstruction store) {
        TypeKind kind = store.typeKind().asLoadable();
        int value = code.allocateLocal(kind);
        code.storeLocal(kind, value).dup2().loadLocal(kind, value).with(store);
        code.invokestatic(SEAM, "wrote", PLACE);
    }

    private static void field(CodeBuilder code, FieldInstruction field) {
        TypeKind kind = TypeKind.from(field.typeSymbol()).asLoadable();
        int value = code.allocateLocal(kind);
        code.storeLocal(kind, value).dup().loadLocal(kind, value).with(field);
        code.loadConstant(field.name().stringValue().hashCode()).invokestatic(SEAM, "wrote", PLACE);
    }

    private static boolean changes(InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        boolean data = owner.startsWith("java/util/concurrent/atomic/")
                || owner.equals("java/lang/invoke/VarHandle") || owner.equals("java/lang/StringBuilder")
                || (owner.startsWith("java/util/") && !owner.startsWith("java/util/concurrent/locks/")
                        && (owner.endsWith("Map") || owner.endsWith("List") || owner.endsWith("Set")
                                || owner.endsWith("Queue") || owner.endsWith("Deque")
                                || owner.endsWith("Collection")));
        String name = call.name().stringValue();
        return data && !name.equals("<init>") && !LOOKS.contains(name);
    }
}

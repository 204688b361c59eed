package dev.grade.explorer.rewrite;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Map;

/** Calls into the JDK whose outcome would differ from one JVM to the next, turned into calls that repeat theirs. */
final class Repeated {
    private static final ClassDesc CLOCK = ClassDesc.of("dev.grade.explorer.control.Clock");
    private static final ClassDesc REPEATABLE = ClassDesc.of("dev.grade.explorer.control.Repeatable");
    private static final MethodTypeDesc TAKES_LONG = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_long);

    /** Classes whose constructor without arguments asks the machine, and where the answer comes from instead. */
    private static final Map<String, String> CONSTRUCTED = Map.of("java/util/Random", "seed",
            "java/util/SplittableRandom", "seed", "java/util/Date", "programCurrentTimeMillis");

    private Repeated() {
    }

    static boolean isRepeated(String owner) {
        return CONSTRUCTED.containsKey(owner);
    }

    /** In place of a constructor without arguments. */
    static void construct(CodeBuilder b, InvokeInstruction i) {
        String source = java.util.Objects.requireNonNull(CONSTRUCTED.get(i.owner().asInternalName()));
        b.invokestatic(CLOCK, source, MethodTypeDesc.of(ConstantDescs.CD_long));
        b.invokespecial(i.owner().asSymbol(), "<init>", TAKES_LONG);
    }

    /** Whether this makes an immutable set or map, whose order the JVM draws when it starts. */
    static boolean isUnordered(String owner, String name, MethodTypeDesc type) {
        return name.equals("of") && type.parameterCount() > 1
                && (owner.equals("java/util/Set") || owner.equals("java/util/Map"));
    }

    /** In place of {@code Set.of} and {@code Map.of} with a fixed number of arguments. */
    static void inOrder(CodeBuilder b, InvokeInstruction i) {
        int[] slots = new int[i.typeSymbol().parameterCount()];
        for (int at = slots.length - 1; at >= 0; at--) {
            slots[at] = b.allocateLocal(TypeKind.REFERENCE);
            b.astore(slots[at]);
        }
        b.loadConstant(slots.length).anewarray(ConstantDescs.CD_Object);
        for (int at = 0; at < slots.length; at++) {
            b.dup().loadConstant(at).aload(slots[at]).aastore();
        }
        boolean set = i.owner().asInternalName().equals("java/util/Set");
        ClassDesc result = set ? ConstantDescs.CD_Set : ConstantDescs.CD_Map;
        b.invokestatic(REPEATABLE, set ? "set" : "map",
                MethodTypeDesc.of(result, ConstantDescs.CD_Object.arrayType()));
    }
}

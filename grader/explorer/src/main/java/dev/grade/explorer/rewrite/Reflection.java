package dev.grade.explorer.rewrite;

import static dev.grade.explorer.rewrite.Constants.RANGES;

import dev.grade.explorer.control.Op;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Set;

/** Accesses of fields and of elements of arrays through {@code java.lang.reflect}. */
final class Reflection {
    private static final Set<String> ACCESSES = Set.of("get", "getBoolean", "getByte", "getChar", "getShort", "getInt",
            "getLong", "getFloat", "getDouble", "set", "setBoolean", "setByte", "setChar", "setShort", "setInt",
            "setLong", "setFloat", "setDouble");
    private static final MethodTypeDesc COUNTED = MethodTypeDesc.ofDescriptor("(Ljava/lang/Object;III)V");

    private Reflection() {
    }

    /** A call of {@code Field.get}, {@code Field.set} and their kin. */
    static boolean isAccess(InvokeInstruction i) {
        return i.owner().asInternalName().equals("java/lang/reflect/Field")
                && ACCESSES.contains(i.name().stringValue());
    }

    /** A call of {@code Array.get}, {@code Array.set} and their kin. */
    static boolean isElement(InvokeInstruction i) {
        return i.owner().asInternalName().equals("java/lang/reflect/Array")
                && ACCESSES.contains(i.name().stringValue());
    }

    /** A call of a method handle, which may read or write a field. */
    static boolean callsHandle(InvokeInstruction i) {
        return i.owner().asInternalName().equals("java/lang/invoke/MethodHandle")
                && i.name().stringValue().startsWith("invoke");
    }

    /** Four sites in a row, of which the call of a handle is one: a read, a write, and both of a volatile field. */
    static int firstSite(Signals.Sites sites) {
        int first = sites.of(Op.LOOK, "Field.get");
        int last = first;
        for (String member : new String[]{"Field.set", "volatile Field.get", "volatile Field.set"}) {
            last = sites.of(member.endsWith("get") ? Op.LOOK : Op.CALL, member);
        }
        return Math.min(first, last);
    }

    static Op op(InvokeInstruction i) {
        return i.name().stringValue().startsWith("get") ? Op.LOOK : Op.CALL;
    }

    /** Before the call: looks at the element of the array, which is below the value on the stack, if that is set. */
    static void element(CodeBuilder b, InvokeInstruction i, int site) {
        ClassDesc value = i.typeSymbol().parameterCount() > 2 ? i.typeSymbol().parameterType(2) : null;
        int local = value == null ? -1 : b.allocateLocal(TypeKind.from(value));
        if (value != null) {
            b.storeLocal(TypeKind.from(value), local);
        }
        b.dup2().iconst_1().loadConstant(site).invokestatic(RANGES, "counted", COUNTED);
        if (value != null) {
            b.loadLocal(TypeKind.from(value), local);
        }
        b.with(i);
    }
}

package dev.grade.explorer.rewrite;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.Set;

/** Code that makes texts of objects: whatever is in a collection is read then, though no call of it is to be seen. */
final class Texts {
    private static final Set<String> TELLING = Set.of("java/io/PrintStream.println(Ljava/lang/Object;)V",
            "java/io/PrintStream.print(Ljava/lang/Object;)V",
            "java/lang/String.valueOf(Ljava/lang/Object;)Ljava/lang/String;",
            "java/lang/StringBuilder.append(Ljava/lang/Object;)Ljava/lang/StringBuilder;",
            "java/util/Objects.toString(Ljava/lang/Object;)Ljava/lang/String;",
            "java/lang/IO.println(Ljava/lang/Object;)V", "java/lang/IO.print(Ljava/lang/Object;)V");

    private static final Set<String> FORMATTING = Set.of("format", "formatted", "printf");
    private static final Set<String> FORMATTERS = Set.of("java/lang/String", "java/io/PrintStream",
            "java/io/PrintWriter", "java/text/MessageFormat");

    private Texts() {
    }

    /** Whether this call makes a text of the object on top of the stack, or of all that are in the array there. */
    static boolean isTold(InvokeInstruction i) {
        return isFormatted(i) || TELLING
                .contains(i.owner().asInternalName() + "." + i.name().stringValue() + i.type().stringValue());
    }

    private static boolean isFormatted(InvokeInstruction i) {
        return FORMATTING.contains(i.name().stringValue()) && FORMATTERS.contains(i.owner().asInternalName())
                && i.type().stringValue().contains("[Ljava/lang/Object;)");
    }

    /** Before a call that {@link #isTold tells}. */
    static void look(CodeBuilder b, InvokeInstruction i, int site) {
        if (isFormatted(i)) {
            b.dup().loadConstant(site).invokestatic(Constants.RANGES, "each", Constants.OBJECT_SITE);
        } else {
            look(b, site);
        }
    }

    private static void look(CodeBuilder b, int site) {
        b.dup().loadConstant(site).invokestatic(Constants.CALLS, "look", Constants.OBJECT_SITE);
    }

    /** Whether this joins texts, and something that may be a collection is among them. */
    static boolean isJoined(InvokeDynamicInstruction i) {
        return i.bootstrapMethod().owner().descriptorString().equals("Ljava/lang/invoke/StringConcatFactory;")
                && i.typeSymbol().parameterList().stream().anyMatch(Texts::mayHold);
    }

    private static boolean mayHold(ClassDesc type) {
        return !type.isPrimitive() && !type.isArray() && !type.equals(ConstantDescs.CD_String)
                && !type.equals(ConstantDescs.CD_Integer) && !type.equals(ConstantDescs.CD_Long);
    }

    /** Before texts are joined: looks at all that may be collections, wherever they stand on the stack. */
    static void lookAtJoined(CodeBuilder b, InvokeDynamicInstruction i, int site) {
        ClassDesc[] types = i.typeSymbol().parameterArray();
        int[] slots = new int[types.length];
        for (int at = types.length - 1; at >= 0; at--) {
            TypeKind kind = TypeKind.from(types[at]);
            slots[at] = b.allocateLocal(kind);
            b.storeLocal(kind, slots[at]);
        }
        for (int at = 0; at < types.length; at++) {
            b.loadLocal(TypeKind.from(types[at]), slots[at]);
            if (mayHold(types[at])) {
                look(b, site);
            }
        }
    }
}

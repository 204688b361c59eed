package dev.grade.explorer.rewrite;

import static dev.grade.explorer.rewrite.Constants.CLONES;
import static dev.grade.explorer.rewrite.Constants.OBJECT_ONLY;
import static dev.grade.explorer.rewrite.Constants.OBJECT_SITE;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import org.jspecify.annotations.Nullable;

/** Calls of {@code clone} that the JVM answers: they read all elements of an array, or all fields of an object. */
final class Cloning {
    private Cloning() {
    }

    /**
     * Whether this is such a call.
     *
     * @param foreign
     *            the class outside the program whose method is meant, or null if the program has its own
     */
    static boolean is(InvokeInstruction i, @Nullable String foreign) {
        return i.name().equalsString("clone") && i.type().equalsString("()Ljava/lang/Object;") && foreign != null
                && (isOfArray(i) || foreign.equals("java/lang/Object") || i.opcode() == Opcode.INVOKESPECIAL);
    }

    private static boolean isOfArray(InvokeInstruction i) {
        return i.owner().asInternalName().startsWith("[");
    }

    static void weave(CodeBuilder b, InvokeInstruction i, int site) {
        if (isOfArray(i)) {
            b.dup().loadConstant(site).invokestatic(Constants.RANGES, "all", OBJECT_SITE).with(i);
        } else {
            b.dup().loadConstant(site).invokestatic(CLONES, "copied", OBJECT_SITE).with(i);
            b.dup().invokestatic(CLONES, "made", OBJECT_ONLY);
        }
    }
}

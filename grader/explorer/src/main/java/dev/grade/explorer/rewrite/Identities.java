package dev.grade.explorer.rewrite;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Instruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.constant.ClassDesc;

/** Code that gives new objects their identity hash. */
final class Identities {
    private Identities() {
    }

    static boolean isArray(Instruction i) {
        return i instanceof NewPrimitiveArrayInstruction || i instanceof NewReferenceArrayInstruction
                || i instanceof NewMultiArrayInstruction;
    }

    /** After the code has made an object of this class, which is on top of the stack and stays there. */
    static void made(CodeBuilder b, String owner, Context context) {
        if (has(owner, context.copy)) {
            created(b, context);
        } else if (!context.copy && isErrorOfLinking(owner)) {
            own(b);
        }
    }

    /** In a constructor that has just called another one: the schedule may ask for the hash as soon as a field is written. */
    static void begun(CodeBuilder b, Context context) {
        b.aload(0).invokestatic(Constants.IDENTITY, giver(context), Constants.OBJECT_ONLY);
    }

    /** Exceptions, texts and numbers are no members of hash sets by identity. */
    private static boolean has(String owner, boolean insideCopy) {
        return owner.equals("java/lang/Thread")
                || (!insideCopy && (owner.equals("java/lang/Object") || !owner.startsWith("java/lang/")));
    }

    /** Whether objects of this class are errors that otherwise say that code was rewritten wrongly. */
    private static boolean isErrorOfLinking(String owner) {
        return owner.startsWith("java/lang/") && (owner.endsWith("Error") && isLinkageError(owner.replace('/', '.')));
    }

    private static boolean isLinkageError(String name) {
        try {
            return LinkageError.class.isAssignableFrom(Class.forName(name, false, null));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** After the program has made such an error, which is on top of the stack and stays there. */
    private static void own(CodeBuilder b) {
        b.dup().invokestatic(ClassDesc.of("dev.grade.explorer.control.Fault"), "own", Constants.OBJECT_ONLY);
    }

    /** After an object was made, which is on top of the stack and stays there. */
    static void created(CodeBuilder b, Context context) {
        b.dup().invokestatic(Constants.IDENTITY, giver(context), Constants.OBJECT_ONLY);
    }

    private static String giver(Context context) {
        return context.extremes.equalHashes() ? "likeAll" : "created";
    }

    /** After an object was made at a place known by a number. */
    static void created(CodeBuilder b, int number) {
        b.dup().loadConstant(number).invokestatic(Constants.IDENTITY, "created", Constants.OBJECT_SITE);
    }
}

package dev.grade.explorer.rewrite;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Instruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;

/** Code that gives new objects their identity hash. */
final class Identities {
    private Identities() {
    }

    static boolean isArray(Instruction i) {
        return i instanceof NewPrimitiveArrayInstruction || i instanceof NewReferenceArrayInstruction
                || i instanceof NewMultiArrayInstruction;
    }

    /** Exceptions, texts and numbers are no members of hash sets by identity. */
    static boolean has(String owner, boolean insideCopy) {
        return owner.equals("java/lang/Thread")
                || (!insideCopy && (owner.equals("java/lang/Object") || !owner.startsWith("java/lang/")));
    }

    /** After an object was made, which is on top of the stack and stays there. */
    static void created(CodeBuilder b) {
        b.dup().invokestatic(Constants.IDENTITY, "created", Constants.OBJECT_ONLY);
    }

    /** After an object was made at a place known by a number. */
    static void created(CodeBuilder b, int number) {
        b.dup().loadConstant(number).invokestatic(Constants.IDENTITY, "created", Constants.OBJECT_SITE);
    }
}

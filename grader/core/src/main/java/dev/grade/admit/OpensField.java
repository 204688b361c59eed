package dev.grade.admit;

import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConstantInstruction.LoadConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LoadInstruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Calls that open a field by its name, or the class that it is in. An object that a check hands over brings its class along, and its fields lie in
 * the package of the student's classes; so the class must stand in the call as a literal, where its name is examined
 * like any other.
 */
final class OpensField {
    private static final String WHOLE_CLASS = "privateLookupIn";
    private static final Set<String> NAMES = Set.of("findVarHandle", "findStaticVarHandle", "newUpdater", WHOLE_CLASS);
    private static final Objection OBJECTION = new Objection("opens a field of a class that is not named in the call",
            "an answer may reach into its own classes only. Write the class there as in Counter.class.");

    private final List<Instruction> pushed = new ArrayList<>();

    /** What speaks against a use of this entry, unless the call names the class. */
    static List<Objection> objections(PoolEntry entry) {
        // by name whatever the owner: static methods are inherited
        return entry instanceof MemberRefEntry member && NAMES.contains(member.name().stringValue())
                && member.type().stringValue().startsWith("(Ljava/lang/Class;") ? List.of(OBJECTION) : List.of();
    }

    /** Takes the next element of a method; if it is such a call, and names the class, gives that name, else an empty string. */
    String named(CodeElement element) {
        String named = "";
        if (element instanceof InvokeInstruction call && !objections(call.method()).isEmpty()) {
            int first = pushed.size() - call.typeSymbol().parameterCount();
            if (first >= 0 && pushed.get(first) instanceof LoadConstantInstruction load
                    && load.constantEntry() instanceof ClassEntry type) {
                named = type.asInternalName().replace('/', '.');
            }
        }
        if (element instanceof Instruction instruction && pushesOnly(instruction)) {
            pushed.add(instruction);
        } else if (element instanceof Instruction || element instanceof LabelTarget) {
            // at a label something else may have been pushed
            pushed.clear();
        }
        return named;
    }

    /** Whether the call opens whatever is private in the class, which it may do only with the student's own. */
    static boolean opensAll(PoolEntry entry) {
        return entry instanceof MemberRefEntry member && member.name().equalsString(WHOLE_CLASS);
    }

    /** Whether it pushes one thing and takes nothing away, so that what was pushed before stays where it is. */
    private static boolean pushesOnly(Instruction instruction) {
        return switch (instruction) {
            case ConstantInstruction _ -> true;
            case LoadInstruction _ -> true;
            case FieldInstruction field -> field.opcode() == Opcode.GETSTATIC;
            case InvokeInstruction call -> call.name().equalsString("lookup")
                    && call.owner().asInternalName().equals("java/lang/invoke/MethodHandles");
            default -> false;
        };
    }
}

package dev.grade.explorer.rewrite;

import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NopInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which values of a method decide nothing: they are thrown away, kept in a variable that nobody asks, written out, or asked
 * about by an {@code if} whose branches only write something out. A loop that asks is none of these, nor is a branch that
 * leaves or calls anything else.
 */
final class IgnoredAnswers {
    private static final Set<String> WRITERS = Set.of("java/io/PrintStream", "java/io/PrintWriter",
            "java/util/logging/Logger", "java/lang/System$Logger");
    private static final Set<String> TEXTS = Set.of("java/lang/String", "java/lang/StringBuilder", "java/lang/Boolean",
            "java/lang/Long");
    private static final Set<String> NAMES = Set.of("currentThread", "getName", "threadId", "getId");

    private final List<CodeElement> code;
    private final Map<Label, Integer> labels = new HashMap<>();

    /** The values of this code. */
    IgnoredAnswers(List<CodeElement> code) {
        this.code = code;
        for (int i = 0; i < code.size(); i++) {
            if (code.get(i) instanceof LabelTarget target) {
                labels.put(target.label(), i);
            }
        }
    }

    /** Whether the value that the instruction at this position leaves on the stack decides nothing. */
    boolean isIgnored(int position) {
        int next = instructionAfter(position);
        if (next < 0) {
            return false;
        }
        return switch (code.get(next)) {
            case StackInstruction s when s.opcode() == Opcode.POP || s.opcode() == Opcode.POP2 -> true;
            case StoreInstruction store -> areIgnored(store.slot());
            case BranchInstruction branch when isTest(branch) -> isOnlyTold(next, branch.target());
            default -> isWrittenOut(next);
        };
    }

    private boolean areIgnored(int slot) {
        for (int i = 0; i < code.size(); i++) {
            if (code.get(i) instanceof LoadInstruction load && load.slot() == slot && !isLoadIgnored(i)) {
                return false;
            }
        }
        return true;
    }

    /** A variable that is stored again is another answer, and not followed. */
    private boolean isLoadIgnored(int load) {
        int next = instructionAfter(load);
        return next >= 0 && !(code.get(next) instanceof StoreInstruction) && isIgnored(load);
    }

    private static boolean isTest(BranchInstruction branch) {
        return branch.opcode() == Opcode.IFEQ || branch.opcode() == Opcode.IFNE;
    }

    /** Whether the branch and its other one, if there is one, meet again behind them and only write something out. */
    private boolean isOnlyTold(int test, Label target) {
        int otherwise = labels.getOrDefault(target, -1);
        if (otherwise < test) {
            return false;
        }
        int last = instructionBefore(otherwise);
        if (last > test && code.get(last) instanceof BranchInstruction jump && isJump(jump)) {
            int end = labels.getOrDefault(jump.target(), -1);
            return end > otherwise && isMute(test + 1, last) && isMute(otherwise, end);
        }
        return isMute(test + 1, otherwise);
    }

    private static boolean isJump(BranchInstruction branch) {
        return branch.opcode() == Opcode.GOTO || branch.opcode() == Opcode.GOTO_W;
    }

    private boolean isMute(int from, int to) {
        return code.subList(from, to).stream()
                .allMatch(e -> !(e instanceof Instruction i) || isPlain(i) || isWriter(i)
                        || i instanceof StackInstruction);
    }

    /** Whether it becomes part of a text, with nothing else in between, that is written out. */
    private boolean isWrittenOut(int from) {
        for (int i = from; i >= 0; i = instructionAfter(i)) {
            var instruction = (Instruction) code.get(i);
            if (isWriter(instruction)) {
                return true;
            }
            if (!isPlain(instruction)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isWriter(Instruction i) {
        return i instanceof InvokeInstruction call && WRITERS.contains(call.owner().asInternalName());
    }

    /** What texts are made with. */
    private static boolean isPlain(Instruction i) {
        return switch (i) {
            case InvokeInstruction call -> TEXTS.contains(call.owner().asInternalName()) || isNameOfThread(call);
            case InvokeDynamicInstruction call -> call.name().equalsString("makeConcatWithConstants");
            case FieldInstruction field -> field.opcode() == Opcode.GETSTATIC || field.opcode() == Opcode.GETFIELD;
            case ConstantInstruction _,LoadInstruction _,NopInstruction _,NewObjectInstruction _ -> true;
            default -> false;
        };
    }

    private static boolean isNameOfThread(InvokeInstruction call) {
        return call.owner().asInternalName().equals("java/lang/Thread") && NAMES.contains(call.name().stringValue());
    }

    private int instructionAfter(int position) {
        int i = position + 1;
        while (i < code.size() && !(code.get(i) instanceof Instruction)) {
            i++;
        }
        return i < code.size() ? i : -1;
    }

    private int instructionBefore(int position) {
        int i = position - 1;
        while (i >= 0 && !(code.get(i) instanceof Instruction)) {
            i--;
        }
        return i;
    }
}

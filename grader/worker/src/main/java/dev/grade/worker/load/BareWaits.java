package dev.grade.worker.load;

import dev.grade.worker.protocol.StackLine;
import dev.grade.worker.protocol.WorkOrder.ClassImage;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.classfile.Attributes;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** Finds waits of the student, above all those in an {@code if}: nothing checks the condition again after them. */
public final class BareWaits {
    private BareWaits() {
    }

    /** Whether the student's code waits anywhere in a way that may end without a signal, and does not go straight back to a condition. */
    public static boolean anyGoesOn(ClassBook book) {
        return !find(book, (code, at) -> isWait(code, at) && !goesStraightBack(code, at)).isEmpty();
    }

    /** Where waits stand in an {@code if}. */
    public static List<StackLine> in(ClassBook book) {
        return find(book, (code, at) -> isWait(code, at) && isBare(code, at));
    }

    private static List<StackLine> find(ClassBook book, BiPredicate<Code, Integer> wanted) {
        List<StackLine> found = new ArrayList<>();
        for (ClassImage image : book.students()) {
            ClassModel model = ClassFile.of().parse(image.bytes());
            String file = model.findAttribute(Attributes.sourceFile()).map(SourceFileAttribute::sourceFile)
                    .map(name -> name.stringValue()).orElse("");
            for (MethodModel method : model.methods()) {
                String call = Lines.shortName(image.name()) + "." + method.methodName().stringValue();
                method.code().ifPresent(body -> {
                    Code code = Code.of(body.elementList());
                    for (int at = 0; at < code.elements().size(); at++) {
                        if (wanted.test(code, at)) {
                            found.add(new StackLine(call, file, code.lines().get(at)));
                        }
                    }
                });
            }
        }
        return found;
    }

    private static boolean isWait(Code code, int at) {
        return code.elements().get(at) instanceof InvokeInstruction call && waits(call);
    }

    private static boolean isBare(Code code, int at) {
        for (int guard = at - 1; guard >= 0; guard--) {
            int target = target(code, guard);
            if (target > at && !jumpsAlways(code, guard)) {
                return !returnsTo(code, guard, at, target);
            }
        }
        return false;
    }

    /** Whether nothing comes between the wait and the condition of the loop that it stands in. */
    private static boolean goesStraightBack(Code code, int wait) {
        int at = wait + 1;
        while (at < code.elements().size()) {
            CodeElement next = code.elements().get(at);
            if (next instanceof BranchInstruction && jumpsAlways(code, at)) {
                int target = target(code, at);
                if (target <= at) {
                    return target <= wait && guards(code, target, wait);
                }
                at = target;
            } else if (next instanceof Instruction && !(next instanceof StackInstruction)) {
                return false;
            } else {
                at++;
            }
        }
        return false;
    }

    /** Whether what stands there decides whether to wait: one of its jumps leads past the wait. */
    private static boolean guards(Code code, int from, int wait) {
        for (int at = from; at < wait; at++) {
            if (target(code, at) > wait && !jumpsAlways(code, at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether something between the wait and the end of what the guard skips goes back before the guard. */
    private static boolean returnsTo(Code code, int guard, int from, int to) {
        for (int at = from + 1; at < to; at++) {
            int target = target(code, at);
            if (target >= 0 && target < guard) {
                return true;
            }
        }
        return false;
    }

    private static int target(Code code, int at) {
        return code.elements().get(at) instanceof BranchInstruction branch
                ? code.labels().getOrDefault(branch.target(), -1)
                : -1;
    }

    private static boolean jumpsAlways(Code code, int at) {
        return code.elements().get(at) instanceof BranchInstruction branch
                && (branch.opcode() == Opcode.GOTO || branch.opcode() == Opcode.GOTO_W);
    }

    private static boolean waits(InvokeInstruction call) {
        String name = call.name().stringValue();
        return switch (call.owner().asInternalName()) {
            case "java/lang/Object" -> name.equals("wait");
            case "java/util/concurrent/locks/Condition" -> name.startsWith("await");
            case "java/util/concurrent/locks/LockSupport" -> name.startsWith("park");
            default -> false;
        };
    }
}

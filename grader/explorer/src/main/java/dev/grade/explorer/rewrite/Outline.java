package dev.grade.explorer.rewrite;

import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the loops and the exception handlers of a method are; elements of its code are numbered from 0. */
final class Outline {
    private record Loop(int first, int last) {
    }

    private final Map<Label, Integer> positions = new HashMap<>();
    private final Set<Label> handlers = new HashSet<>();
    private final List<Loop> loops = new ArrayList<>();
    private int firstLine;
    private boolean fenced;

    Outline(CodeModel code) {
        code.exceptionHandlers().forEach(h -> handlers.add(h.handler()));
        int i = 0;
        for (CodeElement e : code) {
            if (e instanceof LabelTarget target) {
                positions.put(target.label(), i);
            } else if (e instanceof LineNumber first && firstLine == 0) {
                firstLine = first.line();
            } else if (e instanceof BranchInstruction branch && positions.containsKey(branch.target())) {
                loops.add(new Loop(positions.getOrDefault(branch.target(), i), i));
            }
            fenced |= OwnOrder.isFence(e);
            i++;
        }
    }

    /** Its first source line, 0 if unknown. */
    int firstLine() {
        return firstLine;
    }

    /** Whether it calls a fence. */
    boolean isFenced() {
        return fenced;
    }

    boolean isHandler(Label label) {
        return handlers.contains(label);
    }

    /** Whether a branch at {@code position} goes back. */
    boolean isBack(BranchInstruction branch, int position) {
        return positions.getOrDefault(branch.target(), Integer.MAX_VALUE) <= position;
    }

    boolean isInLoop(int position) {
        return loops.stream().anyMatch(l -> l.first() <= position && position <= l.last());
    }
}

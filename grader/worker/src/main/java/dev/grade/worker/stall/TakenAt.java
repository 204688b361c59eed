package dev.grade.worker.stall;

import dev.grade.worker.load.ClassBook;
import dev.grade.worker.load.Code;
import dev.grade.worker.stall.Sight.Held;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.MonitorInstruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the line on which a thread took a monitor. The JVM tells only the frame that holds it; of the places in that
 * method that take one, those before the current line are paired with the monitors held, the innermost first.
 */
final class TakenAt {
    private TakenAt() {
    }

    /** Such as {@code Bank.java:13}; empty if it can't be told. */
    static Optional<String> place(ClassBook book, Sight sight, Held held) {
        StackTraceElement frame = held.frame();
        if (frame == null || frame.getFileName() == null || !book.isStudents(frame.getClassName())) {
            return Optional.empty();
        }
        List<Held> inFrame = sight.monitors().stream().filter(other -> frame.equals(other.frame())).toList();
        List<Integer> lines = takingLines(book, frame);
        boolean blockedHere = sight.state() == Thread.State.BLOCKED && frame.equals(sight.stack().getFirst());
        if (blockedHere && !lines.isEmpty() && lines.getLast() == frame.getLineNumber()) {
            lines.removeLast();
        }
        int at = lines.size() - 1 - inFrame.indexOf(held);
        return at < 0 ? Optional.empty() : Optional.of(frame.getFileName() + ":" + lines.get(at));
    }

    private static List<Integer> takingLines(ClassBook book, StackTraceElement frame) {
        List<Integer> lines = new ArrayList<>();
        for (Code code : Code.of(book, frame.getClassName(), frame.getMethodName())) {
            if (code.lines().contains(frame.getLineNumber())) {
                for (int at = 0; at < code.elements().size(); at++) {
                    if (code.elements().get(at) instanceof MonitorInstruction monitor
                            && monitor.opcode() == Opcode.MONITORENTER
                            && code.lines().get(at) <= frame.getLineNumber()) {
                        lines.add(code.lines().get(at));
                    }
                }
            }
        }
        return lines;
    }
}

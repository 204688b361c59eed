package dev.grade.admit;

import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a method takes the monitor of an object. */
final class Monitors {
    private Monitors() {
    }

    /** The lines, from 1; 0 if the whole method is synchronized, or where no line is known. */
    static List<Integer> lines(MethodModel method) {
        List<Integer> lines = new ArrayList<>();
        if (method.flags().has(AccessFlag.SYNCHRONIZED)) {
            lines.add(0);
        }
        Optional<CodeModel> code = method.code();
        int line = 0;
        for (CodeElement element : code.map(CodeModel::elementList).orElse(List.of())) {
            if (element instanceof LineNumber number) {
                line = number.line();
            } else if (element instanceof MonitorInstruction monitor && monitor.opcode() == Opcode.MONITORENTER) {
                lines.add(line);
            }
        }
        return lines.stream().distinct().toList();
    }
}

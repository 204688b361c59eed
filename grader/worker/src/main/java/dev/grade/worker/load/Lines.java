package dev.grade.worker.load;

import dev.grade.worker.protocol.StackLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stack in the student's terms. */
public final class Lines {
    private Lines() {
    }

    /** The student's lines of a stack, from the innermost. */
    public static List<StackLine> of(ClassBook book, List<StackTraceElement> stack) {
        List<StackLine> lines = new ArrayList<>();
        for (StackTraceElement frame : stack) {
            if (book.isStudents(frame.getClassName())) {
                lines.add(line(frame));
            }
        }
        return lines;
    }

    /** One frame as a line. */
    public static StackLine line(StackTraceElement frame) {
        String file = frame.getFileName() == null ? "" : frame.getFileName();
        return new StackLine(shortName(frame.getClassName()) + "." + method(frame.getMethodName()), file,
                Math.max(0, frame.getLineNumber()));
    }

    /** Where a line stands, such as {@code Bank.java:14}; the method if the line is not known. */
    public static String place(@Nullable StackLine line) {
        if (line == null) {
            return "a place that is not in your code";
        }
        return line.line() > 0 ? line.file() + ":" + line.line() : line.call();
    }

    /** The class name without its package, a dot between nested classes. */
    public static String shortName(String className) {
        return className.substring(className.lastIndexOf('.') + 1).replace('$', '.');
    }

    private static String method(String name) {
        if (name.startsWith("lambda$")) {
            int end = name.indexOf('$', 7);
            return end < 0 ? name : name.substring(7, end);
        }
        return name;
    }
}

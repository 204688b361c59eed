package dev.grade.explorer.control;

import java.util.Iterator;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A call of a method in a file that was given, out of one that was not; where the JDK was in between, the one that called the
 * JDK.
 *
 * @param file
 *            the source file of the caller
 * @param line
 *            the line of the call
 * @param callee
 *            what was called, such as {@code Memory.read}
 */
public record GivenCall(String file, int line, String callee) {
    private static final StackWalker STACK = StackWalker.getInstance();

    /** The call by which the current thread came into these files; null if it began there. */
    static @Nullable GivenCall ofThisThread(Set<String> given) {
        return STACK.walk(frames -> of(given, frames));
    }

    private static @Nullable GivenCall of(Set<String> given, Stream<StackWalker.StackFrame> frames) {
        String callee = "";
        for (Iterator<StackWalker.StackFrame> each = frames.iterator(); each.hasNext();) {
            StackWalker.StackFrame frame = each.next();
            String file = frame.getFileName();
            if (file != null && given.contains(file)) {
                String type = frame.getClassName();
                callee = type.substring(type.lastIndexOf('.') + 1) + "." + frame.getMethodName();
            } else if (!callee.isEmpty() && file != null && isProgram(frame.getClassName())) {
                return new GivenCall(file, frame.getLineNumber(), callee);
            }
        }
        return null;
    }

    private static boolean isProgram(String className) {
        return !className.startsWith("java.") && !className.startsWith("jdk.") && !className.startsWith("controlled.")
                && !className.startsWith("dev.grade.");
    }
}

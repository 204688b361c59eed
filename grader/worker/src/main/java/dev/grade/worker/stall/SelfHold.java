package dev.grade.worker.stall;

import dev.grade.worker.load.ClassBook;
import dev.grade.worker.load.Code;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.List;
import java.util.Set;

/**
 * Tells whether a thread that waits for a lock or permit without an owner probably holds it itself: it wants to write
 * while its methods take the read lock, or it is inside a method that takes the same permit before it calls another.
 */
final class SelfHold {
    private static final Set<String> TAKING = Set.of("acquire", "acquireUninterruptibly", "lock", "lockInterruptibly");

    private SelfHold() {
    }

    static boolean likely(ClassBook book, Sight sight) {
        List<StackTraceElement> stack = sight.stack();
        StackTraceElement taking = null;
        boolean innermost = true;
        for (StackTraceElement frame : stack) {
            if (!book.knows(frame.getClassName())) {
                taking = innermost ? frame : taking;
                continue;
            }
            if (taking == null) {
                return false;
            }
            boolean writes = taking.getClassName().endsWith("$WriteLock");
            boolean takes = TAKING.contains(taking.getMethodName());
            if ((writes && calls(book, frame, "readLock")) || (takes && !innermost
                    && calls(book, frame, taking.getMethodName()))) {
                return true;
            }
            innermost = false;
        }
        return false;
    }

    private static boolean calls(ClassBook book, StackTraceElement frame, String name) {
        for (Code code : Code.of(book, frame.getClassName(), frame.getMethodName())) {
            for (CodeElement element : code.elements()) {
                if (element instanceof InvokeInstruction call && call.name().equalsString(name)) {
                    return true;
                }
            }
        }
        return false;
    }
}

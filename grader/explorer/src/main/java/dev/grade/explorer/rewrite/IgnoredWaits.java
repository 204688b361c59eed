package dev.grade.explorer.rewrite;

import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where a method waits for a time and goes on in the same way whether what it waited for has come or not: it throws the
 * answer away, or at most writes it out. Waits that end in an exception then are none of these.
 */
final class IgnoredWaits {
    private static final Set<String> WAITS = Set.of("await", "awaitNanos", "awaitUntil", "tryAcquire", "tryLock",
            "tryReadLock", "tryWriteLock", "offer", "poll");

    private IgnoredWaits() {
    }

    /** The positions of these calls, with the elements of the code numbered from 0. */
    static Set<Integer> in(CodeModel code) {
        List<CodeElement> elements = code.elementList();
        var answers = new IgnoredAnswers(elements);
        Set<Integer> found = new HashSet<>();
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) instanceof InvokeInstruction call && isTimedWait(call)
                    && answers.isIgnored(i)) {
                found.add(i);
            }
        }
        return found;
    }

    private static boolean isTimedWait(InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        return owner.contains("java/util/concurrent/") && !owner.endsWith("/CyclicBarrier")
                && WAITS.contains(call.name().stringValue()) && takesTime(call.type().stringValue());
    }

    private static boolean takesTime(String descriptor) {
        return descriptor.contains("java/util/concurrent/TimeUnit;)") || descriptor.equals("(J)J")
                || descriptor.equals("(Ljava/util/Date;)Z");
    }
}

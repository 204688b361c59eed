package dev.grade.explorer.rewrite;

import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a method waits for a time and throws away whether what it waited for has come, so that it goes on in the same way
 * when the time is over. Waits that end in an exception then are none of these.
 */
final class IgnoredWaits {
    private static final Set<String> WAITS = Set.of("await", "awaitNanos", "awaitUntil", "tryAcquire", "tryLock",
            "tryReadLock", "tryWriteLock", "offer", "poll");

    private IgnoredWaits() {
    }

    /** The positions of these calls, with the elements of the code numbered from 0. */
    static Set<Integer> in(CodeModel code) {
        Set<Integer> found = new HashSet<>();
        Map<Integer, Integer> kept = new HashMap<>();
        Set<Integer> loaded = new HashSet<>();
        @Nullable
        Integer wait = null;
        int position = 0;
        for (CodeElement e : code) {
            if (e instanceof Instruction i) {
                if (wait != null && isDrop(i)) {
                    found.add(wait);
                } else if (wait != null && i instanceof StoreInstruction store) {
                    kept.put(wait, store.slot());
                }
                if (i instanceof LoadInstruction load) {
                    loaded.add(load.slot());
                }
                wait = i instanceof InvokeInstruction call && isTimedWait(call) ? position : null;
            }
            position++;
        }
        kept.forEach((call, slot) -> {
            if (!loaded.contains(slot)) {
                found.add(call);
            }
        });
        return found;
    }

    private static boolean isDrop(Instruction i) {
        return i instanceof StackInstruction s && (s.opcode() == Opcode.POP || s.opcode() == Opcode.POP2);
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

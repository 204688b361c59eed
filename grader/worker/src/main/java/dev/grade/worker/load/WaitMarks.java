package dev.grade.worker.load;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Marks the calls of one method that can wait, so that {@link LoopWaits} knows when each begins and ends. */
final class WaitMarks {
    private static final ClassDesc SEAM = ClassDesc.of("dev.grade.worker.load.Seam");
    private static final MethodTypeDesc BEGAN = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String);
    private static final MethodTypeDesc ENDED = MethodTypeDesc.of(ConstantDescs.CD_void);
    private static final Set<String> NAMES = Set.of("sleep", "join", "get", "take", "put", "poll", "offer", "transfer",
            "await", "awaitNanos", "awaitUntil", "awaitUninterruptibly", "awaitTermination", "acquire",
            "acquireUninterruptibly", "tryAcquire", "lock", "lockInterruptibly", "tryLock", "exchange", "invokeAll",
            "invokeAny", "invoke", "close", "wait", "waitFor", "park", "parkNanos", "parkUntil", "select", "accept",
            "connect", "receive", "send", "arriveAndAwaitAdvance", "awaitAdvance");
    private static final Set<String> WAITING = Set.of("java/util/concurrent/", "java/lang/Thread", "java/lang/Process",
            "java/io/", "java/nio/channels/", "java/nio/file/Files", "java/net/", "java/sql/");

    private final String file;
    private final List<ExceptionCatch> catches = new ArrayList<>();
    private int line;

    WaitMarks(String file) {
        this.file = file;
    }

    /** Takes note of an element; says whether it comes at the end, behind the marks' own. */
    boolean keeps(CodeElement element) {
        if (element instanceof LineNumber number) {
            line = number.line();
        }
        // The first handler in the table that fits is taken, and a mark must end before the student's catch begins.
        return element instanceof ExceptionCatch handler && catches.add(handler);
    }

    void end(CodeBuilder code) {
        catches.forEach(code::with);
    }

    boolean canWait(InvokeInstruction call, String owner) {
        String name = call.name().stringValue();
        boolean isWait = name.equals("wait") && call.owner().asInternalName().startsWith("java/lang/");
        return line > 0 && (isWait || (WAITING.stream().anyMatch(owner::startsWith) && !owner.contains("/atomic/")
                && !owner.contains("Map")
                && (NAMES.contains(name) || name.startsWith("read") || name.startsWith("write"))));
    }

    void around(CodeBuilder code, InvokeInstruction call, Consumer<CodeBuilder> itself) {
        String owner = call.owner().asInternalName();
        String place = file + ":" + line + ":" + owner.substring(owner.lastIndexOf('/') + 1) + "."
                + call.name().stringValue();
        code.ldc(place).invokestatic(SEAM, "began", BEGAN);
        code.trying(body -> {
            itself.accept(body);
            body.invokestatic(SEAM, "ended", ENDED);
        }, handlers -> handlers.catchingAll(h -> h.invokestatic(SEAM, "ended", ENDED).athrow()));
    }
}

package dev.grade.worker.stall;

import dev.grade.worker.load.ClassBook;
import dev.grade.worker.load.Code;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads in the bytecode what the loop that a thread stands in does. */
final class SpinReader {
    private static final int DEPTH = 3;

    private final ClassBook book;
    private final List<String> plain = new ArrayList<>();
    private boolean fresh;
    private boolean pure = true;
    private boolean retries;

    private SpinReader(ClassBook book) {
        this.book = book;
    }

    /** The innermost loop of the order's code that this stack stands in. */
    static Spin read(ClassBook book, List<StackTraceElement> stack) {
        for (StackTraceElement frame : stack) {
            if (!book.knows(frame.getClassName())) {
                continue;
            }
            for (Code code : Code.of(book, frame.getClassName(), frame.getMethodName())) {
                List<CodeElement> loop = code.loopAround(frame.getLineNumber());
                if (!loop.isEmpty()) {
                    var reader = new SpinReader(book);
                    reader.read(loop, DEPTH);
                    return new Spin(List.copyOf(reader.plain), reader.fresh, reader.pure, reader.retries);
                }
            }
        }
        return Spin.UNKNOWN;
    }

    private void read(List<CodeElement> elements, int depth) {
        for (CodeElement element : elements) {
            switch (element) {
                case FieldInstruction field -> field(field);
                case MonitorInstruction _ -> {
                    fresh = true;
                    pure = false;
                }
                case ArrayStoreInstruction _,StoreInstruction _,IncrementInstruction _,InvokeDynamicInstruction _ ->
                    pure = false;
                case InvokeInstruction call -> call(call, depth);
                default -> {
                }
            }
        }
    }

    private void field(FieldInstruction field) {
        pure &= field.opcode() == Opcode.GETFIELD || field.opcode() == Opcode.GETSTATIC;
        boolean reads = field.opcode() == Opcode.GETFIELD || field.opcode() == Opcode.GETSTATIC;
        String owner = field.owner().asInternalName().replace('/', '.');
        Optional<Integer> flags = Code.fieldFlags(book, owner, field.name().stringValue());
        if (!reads || flags.isEmpty()) {
            return;
        }
        if (Modifier.isVolatile(flags.get())) {
            fresh = true;
        } else if (!Modifier.isFinal(flags.get())) {
            plain.add(field.name().stringValue());
        }
    }

    private void call(InvokeInstruction call, int depth) {
        String owner = call.owner().asInternalName();
        String name = call.name().stringValue();
        retries |= name.startsWith("tryLock") || name.startsWith("compareAndSet") || name.startsWith("weakCompareAnd")
                || name.startsWith("tryAcquire");
        List<Code> bodies = depth == 0 ? List.of() : Code.of(book, owner.replace('/', '.'), name);
        if (bodies.isEmpty()) {
            fresh |= !isPure(owner);
            pure &= onlyLooks(owner, name);
        }
        for (Code body : bodies) {
            read(body.elements(), depth - 1);
        }
    }

    private static boolean onlyLooks(String owner, String name) {
        return switch (owner) {
            case "java/lang/Integer", "java/lang/Long", "java/lang/Boolean", "java/lang/Math" -> true;
            case "java/lang/Thread" -> name.equals("onSpinWait") || name.equals("yield");
            default -> owner.startsWith("java/util/concurrent/atomic/") && name.startsWith("get")
                    && !name.contains("And");
        };
    }

    private static boolean isPure(String owner) {
        return switch (owner) {
            case "java/lang/Integer", "java/lang/Long", "java/lang/Boolean", "java/lang/Math", "java/lang/String" ->
                true;
            default -> owner.startsWith("java/util/") && !owner.startsWith("java/util/concurrent/");
        };
    }
}

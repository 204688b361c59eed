package dev.grade.explorer.rewrite;

import dev.grade.explorer.control.CodeMap;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the code of one class shares while it is rewritten. */
final class Context {
    /**
     * A method to add, which makes one call and tells the explorer before and after.
     *
     * @param call
     *            the call
     * @param site
     *            its site; -1 for a callback that runs the program's work
     * @param line
     *            its source line
     * @param streamed
     *            whether it is a call on a stream that may lock, or one that prints a trace
     */
    record Bridge(String name, InvokeInstruction call, int site, int line, boolean streamed) {
    }

    final CodeMap code;
    final ProgramTypes types;
    final String name;
    final String source;
    final boolean copy;
    final boolean isInterface;
    final boolean callbacks;
    final boolean restartable;
    final Extremes extremes;
    final List<Bridge> bridges = new ArrayList<>();

    Context(CodeMap code, ProgramTypes types, String name, String source, boolean copy, boolean isInterface,
            Extremes extremes) {
        this.code = code;
        this.types = types;
        this.name = name;
        this.source = source;
        this.copy = copy;
        this.isInterface = isInterface;
        this.extremes = extremes;
        this.callbacks = copy && handsOnWork(name);
        ProgramTypes.@Nullable Type type = types.type(name);
        this.restartable = copy ? Constants.RESTARTED_COPIES.contains(name) : type != null && type.restartable();
    }

    private static boolean handsOnWork(String name) {
        return name.contains("Execut") || name.contains("ForkJoin") || name.contains("Future")
                || name.contains("Completion") || name.contains("Timer") || name.contains("Recursive")
                || name.contains("CountedCompleter") || name.contains("StructuredTask")
                || name.contains("SubmissionPublisher")
                || (name.contains("ConcurrentHashMap$") && name.endsWith("Task"));
    }

    boolean restarts(String owner) {
        if (copy) {
            return Constants.RESTARTED_COPIES.contains(owner);
        }
        ProgramTypes.Type type = types.type(owner);
        return type != null && type.restartable();
    }

    String bridge(InvokeInstruction call, int site, int line, boolean streamed) {
        String bridge = "grade$" + bridges.size();
        bridges.add(new Bridge(bridge, call, site, line, streamed));
        return bridge;
    }
}

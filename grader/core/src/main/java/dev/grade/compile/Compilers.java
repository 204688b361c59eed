package dev.grade.compile;

import dev.grade.compile.child.CompileReply;
import dev.grade.compile.child.CompileRequest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Compiler processes, kept warm from one request to the next; as many as there are callers at a time. */
public final class Compilers implements AutoCloseable {
    private final Deque<CompilerProcess> idle = new ArrayDeque<>();
    private boolean closed;

    /** Starts a compiler that waits for its first request. */
    public void startAhead() {
        giveBack(CompilerProcess.start(List.of()));
    }

    CompileReply ask(CompileRequest request) throws CompilerProcess.NoReply {
        CompilerProcess compiler = take(request.libraries());
        try {
            return compiler.ask(request);
        } finally {
            giveBack(compiler);
        }
    }

    /** A compiler that may read these jars and folders; whoever takes it gives it back. */
    CompilerProcess take(List<String> libraries) {
        return warm(libraries).orElseGet(() -> CompilerProcess.start(libraries));
    }

    private synchronized Optional<CompilerProcess> warm(List<String> libraries) {
        Optional<CompilerProcess> warm = idle.stream().filter(one -> one.serves(libraries)).findFirst();
        warm.ifPresent(idle::remove);
        return warm;
    }

    /** Keeps a compiler for the next request, unless it is broken or still busy. */
    void giveBack(CompilerProcess compiler) {
        if (!keep(compiler)) {
            compiler.close();
        }
    }

    private synchronized boolean keep(CompilerProcess compiler) {
        boolean keep = !closed && compiler.serves(List.of());
        if (keep) {
            idle.push(compiler);
        }
        return keep;
    }

    /** Ends the idle processes at once, and each other one when it is given back. */
    @Override
    public synchronized void close() {
        closed = true;
        idle.forEach(CompilerProcess::close);
        idle.clear();
    }
}

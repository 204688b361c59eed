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

    CompileReply ask(CompileRequest request) throws CompilerProcess.NoReply {
        CompilerProcess compiler = borrow(request);
        try {
            return compiler.ask(request);
        } finally {
            giveBack(compiler);
        }
    }

    /** A process for a request, to be given back. */
    CompilerProcess borrow(CompileRequest request) {
        return take(request).orElseGet(() -> CompilerProcess.start(request.libraries()));
    }

    private synchronized Optional<CompilerProcess> take(CompileRequest request) {
        Optional<CompilerProcess> warm = idle.stream().filter(one -> one.serves(request.libraries())).findFirst();
        warm.ifPresent(idle::remove);
        return warm;
    }

    synchronized void giveBack(CompilerProcess compiler) {
        if (!closed && compiler.serves(List.of())) {
            idle.push(compiler);
        } else {
            compiler.close();
        }
    }

    /** Ends the idle processes at once, and each other one with the request that it serves. */
    @Override
    public synchronized void close() {
        closed = true;
        idle.forEach(CompilerProcess::close);
        idle.clear();
    }
}

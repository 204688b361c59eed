package dev.grade.compile;

import dev.grade.compile.child.CompileReply;
import dev.grade.compile.child.CompileRequest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Compiler processes, kept warm from one request to the next; as many as there are callers at a time. */
public final class Compilers implements AutoCloseable {
    private final Deque<CompilerProcess> idle = new ArrayDeque<>();
    private Optional<CompletableFuture<CompilerProcess>> coming = Optional.empty();
    private boolean closed;

    /** Compilers, the first of which is being started while the caller finds out what to ask it. */
    public static Compilers startingAhead() {
        var compilers = new Compilers();
        compilers.coming = Optional.of(CompletableFuture.supplyAsync(() -> CompilerProcess.start(List.of()),
                start -> Thread.ofVirtual().name("compiler-start").start(start)));
        return compilers;
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

    private Optional<CompilerProcess> warm(List<String> libraries) {
        started().ifPresent(this::giveBack);
        return idle(libraries);
    }

    /** The one that was being started, for the first who asks. */
    private Optional<CompilerProcess> started() {
        Optional<CompletableFuture<CompilerProcess>> first;
        synchronized (this) {
            first = coming;
            coming = Optional.empty();
        }
        try {
            return first.map(CompletableFuture::join);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private synchronized Optional<CompilerProcess> idle(List<String> libraries) {
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
    public void close() {
        try {
            started().ifPresent(CompilerProcess::close);
        } catch (RuntimeException e) {
            // it could not be started, which nobody wants to know any more
        }
        closeIdle();
    }

    private synchronized void closeIdle() {
        closed = true;
        idle.forEach(CompilerProcess::close);
        idle.clear();
    }
}

package dev.grade.compile;

import dev.grade.compile.child.CompileCodec;
import dev.grade.compile.child.CompileReply;
import dev.grade.compile.child.CompileRequest;
import dev.grade.compile.child.CompilerMain;
import dev.grade.compile.child.InspectCodec;
import dev.grade.fork.ChildJvm;
import dev.grade.fork.CodeSources;
import dev.grade.fork.JvmOptions;
import dev.grade.inspect.finding.Inspection;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Compiles and inspects in a child JVM, so that a source made to exhaust the compiler exhausts nothing else. */
final class CompilerProcess implements AutoCloseable {
    private static final int HEAP_MEGABYTES = 384;
    private static final Duration MOST_CPU = Duration.ofSeconds(20);
    private static final Duration MOST_WALL = Duration.ofMinutes(4);
    private static final List<Path> CLASS_PATH = CodeSources.of(List.of(CompilerMain.class.getName(),
            "dev.grade.worker.protocol.Wire", "dev.grade.api.BugClass", "org.jspecify.annotations.NullMarked",
            "com.github.javaparser.JavaParser",
            "com.github.javaparser.symbolsolver.JavaSymbolSolver", "javassist.ClassPool",
            "com.google.common.cache.Cache",
            "com.google.common.util.concurrent.internal.InternalFutureFailureAccess"));

    private final ChildJvm child;
    private final DataInputStream answers;
    private final ScheduledExecutorService watch;
    private final ScheduledFuture<?> ticking;
    private final long start = System.nanoTime();
    private volatile Duration cpuOfReply = Duration.ZERO;
    private volatile boolean spent;

    /** Thrown when the child used up its time or memory. */
    static final class NoReply extends Exception {
        private static final long serialVersionUID = 1L;

        private final String reason;

        NoReply(String reason, Throwable cause) {
            super(reason, cause);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    private CompilerProcess(CompileRequest request) {
        var options = new JvmOptions(HEAP_MEGABYTES, true, List.of());
        this.child = ChildJvm.start(options, CLASS_PATH, CompilerMain.class.getName(),
                request.libraries().stream().map(Path::of).toList());
        this.answers = new DataInputStream(new BufferedInputStream(child.output()));
        this.watch = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("compiler-watch").factory());
        this.ticking = watch.scheduleAtFixedRate(this::endIfSpent, 500, 500, TimeUnit.MILLISECONDS);
    }

    /** One request and its reply. */
    static CompileReply ask(CompileRequest request) throws NoReply {
        try (var process = start(request)) {
            return process.reply();
        }
    }

    /** Starts a child on a request. */
    static CompilerProcess start(CompileRequest request) {
        var process = new CompilerProcess(request);
        try {
            // the stream stays open: its end tells the child that this process is gone
            var out = new DataOutputStream(new BufferedOutputStream(process.child.input()));
            CompileCodec.write(out, request);
            out.flush();
        } catch (IOException e) {
            // the child is gone already; reading its reply tells why
        }
        return process;
    }

    /** Waits for what became of compiling. */
    CompileReply reply() throws NoReply {
        try {
            CompileReply reply = CompileCodec.reply(answers);
            cpuOfReply = child.cpuTime();
            return reply;
        } catch (IOException e) {
            return withoutReply(child, spent, e);
        }
    }

    /**
     * Waits for the inspection of the source, after a reply that says that it compiles, to a request that asks for one. A
     * source that kept the inspection from ending is told as one that was not read.
     */
    Inspection inspection() {
        try {
            return InspectCodec.read(answers);
        } catch (IOException | IllegalArgumentException e) {
            child.kill();
            String reason = "the inspection ended early";
            if (spent) {
                reason = "its inspection takes more than " + MOST_CPU.toSeconds() + " s of processor time";
            } else if (child.errors().contains("OutOfMemoryError")) {
                reason = "its inspection needs more memory than it may use";
            }
            return Inspection.unread(reason);
        }
    }

    private static CompileReply withoutReply(ChildJvm child, boolean spent, IOException failure) throws NoReply {
        if (spent) {
            throw new NoReply("the source keeps the compiler busy for more than " + MOST_CPU.toSeconds()
                    + " s of processor time", failure);
        }
        child.kill();
        String errors = child.errors();
        if (errors.contains("OutOfMemoryError")) {
            throw new NoReply("the source needs more memory than the compiler may use", failure);
        }
        return new CompileReply.Crashed("the compiling child ended without a reply; " + failure
                + errors.lines().findFirst().map(line -> "; " + line).orElse(""));
    }

    private void endIfSpent() {
        Duration cpu = child.cpuTime().minus(cpuOfReply);
        if (cpu.compareTo(MOST_CPU) > 0 || System.nanoTime() - start > MOST_WALL.toNanos()) {
            spent = true;
            child.kill();
        }
    }

    @Override
    public void close() {
        ticking.cancel(false);
        watch.shutdownNow();
        child.close();
    }
}

package dev.grade.compile;

import dev.grade.compile.child.CompileCodec;
import dev.grade.compile.child.CompileReply;
import dev.grade.compile.child.CompileRequest;
import dev.grade.compile.child.CompilerMain;
import dev.grade.fork.ChildJvm;
import dev.grade.fork.CodeSources;
import dev.grade.fork.JvmOptions;
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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Compiles in a child JVM, so that a source made to exhaust the compiler exhausts nothing else. */
final class CompilerProcess {
    private static final int HEAP_MEGABYTES = 384;
    private static final Duration MOST_CPU = Duration.ofSeconds(20);
    private static final Duration MOST_WALL = Duration.ofMinutes(4);
    private static final List<Path> CLASS_PATH = CodeSources.of(List.of(CompilerMain.class.getName(),
            "dev.grade.worker.protocol.Wire", "dev.grade.api.BugClass", "org.jspecify.annotations.NullMarked"));

    private CompilerProcess() {
    }

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

    static CompileReply ask(CompileRequest request) throws NoReply {
        var options = new JvmOptions(HEAP_MEGABYTES, true, List.of());
        var spent = new AtomicBoolean();
        try (var child = ChildJvm.start(options, CLASS_PATH, CompilerMain.class.getName(),
                request.libraries().stream().map(Path::of).toList());
                ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor()) {
            long start = System.nanoTime();
            var ticking = watch.scheduleAtFixedRate(() -> endIfSpent(child, start, spent), 500, 500,
                    TimeUnit.MILLISECONDS);
            try {
                // the stream stays open: its end tells the child that this process is gone
                var out = new DataOutputStream(new BufferedOutputStream(child.input()));
                CompileCodec.write(out, request);
                out.flush();
                return CompileCodec.reply(new DataInputStream(new BufferedInputStream(child.output())));
            } catch (IOException e) {
                return withoutReply(child, spent.get(), e);
            } finally {
                ticking.cancel(false);
                watch.shutdownNow();
            }
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

    private static void endIfSpent(ChildJvm child, long start, AtomicBoolean spent) {
        if (child.cpuTime().compareTo(MOST_CPU) > 0 || System.nanoTime() - start > MOST_WALL.toNanos()) {
            spent.set(true);
            child.kill();
        }
    }
}

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

/**
 * A child JVM that compiles, so that a source made to exhaust the compiler exhausts nothing else. It never runs what it
 * compiles, so it may stay for the next source; for one caller at a time.
 */
final class CompilerProcess implements AutoCloseable {
    private static final int HEAP_MEGABYTES = 384;
    private static final Duration MOST_CPU = Duration.ofSeconds(20);
    private static final Duration MOST_WALL = Duration.ofMinutes(4);
    private static final List<Path> CLASS_PATH = CodeSources.of(List.of(CompilerMain.class.getName(),
            "dev.grade.worker.protocol.Wire", "dev.grade.api.BugClass", "org.jspecify.annotations.NullMarked"));

    private final List<String> libraries;
    private final ChildJvm child;
    private final DataOutputStream requests;
    private final DataInputStream replies;
    private boolean usable = true;

    private CompilerProcess(List<String> libraries, ChildJvm child) {
        this.libraries = libraries;
        this.child = child;
        this.requests = new DataOutputStream(new BufferedOutputStream(child.input()));
        this.replies = new DataInputStream(new BufferedInputStream(child.output()));
    }

    /** A compiler that may read these jars and folders. */
    static CompilerProcess start(List<String> libraries) {
        var options = new JvmOptions(HEAP_MEGABYTES, true, List.of());
        return new CompilerProcess(List.copyOf(libraries), ChildJvm.start(options, CLASS_PATH,
                CompilerMain.class.getName(), libraries.stream().map(Path::of).toList()));
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

    /** Whether it can take a request with these libraries. */
    boolean serves(List<String> wanted) {
        return usable && libraries.containsAll(wanted);
    }

    CompileReply ask(CompileRequest request) throws NoReply {
        var spent = new AtomicBoolean();
        usable = false;
        try (ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor()) {
            long start = System.nanoTime();
            Duration before = child.cpuTime();
            var ticking = watch.scheduleAtFixedRate(() -> endIfSpent(before, start, spent), 500, 500,
                    TimeUnit.MILLISECONDS);
            try {
                // the stream stays open: its end tells the child that this process is gone
                CompileCodec.write(requests, request);
                requests.flush();
                CompileReply reply = CompileCodec.reply(replies);
                usable = isSoundAfter(reply);
                return reply;
            } catch (IOException e) {
                return withoutReply(spent.get(), e);
            } finally {
                ticking.cancel(false);
                watch.shutdownNow();
            }
        }
    }

    /** Where stack or memory ran out, what the compiler keeps may be broken. */
    private static boolean isSoundAfter(CompileReply reply) {
        return switch (reply) {
            case CompileReply.Crashed crashed -> false;
            case CompileReply.Rejected(var id, var errors) ->
                errors.stream().noneMatch(error -> error.code().equals(CompilerMain.LIMIT));
            default -> true;
        };
    }

    private CompileReply withoutReply(boolean spent, IOException failure) throws NoReply {
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

    private void endIfSpent(Duration before, long start, AtomicBoolean spent) {
        if (child.cpuTime().minus(before).compareTo(MOST_CPU) > 0
                || System.nanoTime() - start > MOST_WALL.toNanos()) {
            spent.set(true);
            child.kill();
        }
    }

    @Override
    public void close() {
        try {
            requests.close();
        } catch (IOException e) {
            // it has ended already
        }
        child.close();
    }
}

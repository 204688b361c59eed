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
import org.jspecify.annotations.Nullable;

/**
 * A child JVM that compiles and inspects, so that a source made to exhaust the compiler exhausts nothing else. It never
 * runs what it compiles, so it may stay for the next source; for one caller at a time.
 */
final class CompilerProcess implements AutoCloseable {
    private static final int HEAP_MEGABYTES = 384;
    private static final Duration MOST_CPU = Duration.ofSeconds(20);
    private static final Duration MOST_WALL = Duration.ofMinutes(4);
    private static final List<Path> CLASS_PATH = CodeSources.of(List.of(CompilerMain.class.getName(),
            "dev.grade.worker.protocol.Wire", "dev.grade.api.BugClass", "org.jspecify.annotations.NullMarked",
            "com.github.javaparser.JavaParser", "com.github.javaparser.symbolsolver.JavaSymbolSolver",
            "javassist.ClassPool", "com.google.common.cache.Cache",
            "com.google.common.util.concurrent.internal.InternalFutureFailureAccess"));

    /** What one request may use. */
    enum Limit {
        CPU, WALL
    }

    private final List<String> libraries;
    private final Duration mostWall;
    private final ChildJvm child;
    private final DataOutputStream requests;
    private final DataInputStream replies;
    private final ScheduledExecutorService watch = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("compiler-watch").factory());
    private volatile @Nullable Limit exceeded;
    private boolean usable = true;
    private boolean inspects;

    private CompilerProcess(List<String> libraries, ChildJvm child, Duration mostWall) {
        this.libraries = libraries;
        this.mostWall = mostWall;
        this.child = child;
        this.requests = new DataOutputStream(new BufferedOutputStream(child.input()));
        this.replies = new DataInputStream(new BufferedInputStream(child.output()));
    }

    /** A compiler that may read these jars and folders. */
    static CompilerProcess start(List<String> libraries) {
        return start(libraries, MOST_WALL);
    }

    /** The same for requests that may take so long by the clock, on a machine that has other things to do. */
    static CompilerProcess start(List<String> libraries, Duration mostWall) {
        var options = new JvmOptions(HEAP_MEGABYTES, true, List.of());
        return new CompilerProcess(List.copyOf(libraries), ChildJvm.start(options, CLASS_PATH,
                CompilerMain.class.getName(), libraries.stream().map(Path::of).toList()), mostWall);
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
        return usable && exceeded == null && !inspects && child.isAlive() && libraries.containsAll(wanted);
    }

    /** What becomes of compiling; if the request asks for an inspection, the child goes on with it. */
    CompileReply ask(CompileRequest request) throws NoReply {
        usable = false;
        try (var _ = new Limiter()) {
            // the stream stays open: its end tells the child that this process is gone
            CompileCodec.write(requests, request);
            requests.flush();
            CompileReply reply = CompileCodec.reply(replies);
            inspects = replies.readBoolean();
            usable = isSoundAfter(reply);
            return reply;
        } catch (IOException e) {
            return withoutReply(e);
        }
    }

    /**
     * Waits for the inspection of the source that was compiled last. A source that kept it from ending is told as one
     * that was not read; where none was asked for, there is none.
     */
    Inspection inspection() {
        if (!inspects) {
            return Inspection.NONE;
        }
        inspects = false;
        try (var _ = new Limiter()) {
            Inspection inspection = InspectCodec.read(replies);
            // what was given up may still be at work in there
            usable &= inspection.coverage().complete();
            return inspection;
        } catch (IOException | IllegalArgumentException e) {
            usable = false;
            child.kill();
            String reason = "the inspection ended early";
            if (exceeded == Limit.WALL) {
                reason = "the machine was too busy with other things for its inspection";
            } else if (exceeded == Limit.CPU) {
                reason = "its inspection takes more than " + MOST_CPU.toSeconds() + " s of processor time";
            } else if (child.errors().contains("OutOfMemoryError")) {
                reason = "its inspection needs more memory than it may use";
            }
            return Inspection.unread(reason);
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

    private CompileReply withoutReply(IOException failure) throws NoReply {
        if (exceeded == Limit.WALL) {
            return new CompileReply.Crashed("the machine was so busy with other things that "
                    + mostWall.toSeconds() + " s were not enough to compile; grade again when less is going on");
        }
        if (exceeded == Limit.CPU) {
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

    /** Ends the child if it takes too long over what it does while this is open. */
    private final class Limiter implements AutoCloseable {
        private final long start = System.nanoTime();
        private final Duration before = child.cpuTime();
        private final long millis = Math.clamp(mostWall.toMillis() / 8, 1, 500);
        private final ScheduledFuture<?> ticking = watch.scheduleAtFixedRate(this::endIfExceeded, millis, millis,
                TimeUnit.MILLISECONDS);

        private void endIfExceeded() {
            if (child.cpuTime().minus(before).compareTo(MOST_CPU) > 0) {
                end(Limit.CPU);
            } else if (System.nanoTime() - start > mostWall.toNanos()) {
                end(Limit.WALL);
            }
        }

        private void end(Limit limit) {
            exceeded = limit;
            child.kill();
        }

        @Override
        public void close() {
            ticking.cancel(false);
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
        try {
            requests.close();
        } catch (IOException e) {
            // it has ended already
        }
        child.close();
    }
}

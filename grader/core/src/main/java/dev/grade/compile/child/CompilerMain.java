package dev.grade.compile.child;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads one request from standard input, writes one reply to standard output; behind it the inspection of the source,
 * if the request asks for one and the source compiles. Never runs what it compiles.
 */
public final class CompilerMain {
    private static final long STACK_BYTES = 64L << 20;

    private CompilerMain() {
    }

    /** Answers one request; exit code 0 whatever the answer is. */
    public static void main(String[] args) throws IOException, InterruptedException {
        var in = new DataInputStream(new BufferedInputStream(System.in));
        CompileRequest request = CompileCodec.request(in);
        Thread.ofPlatform().daemon().name("parent-watch").start(() -> endWithParent(in));
        var out = new DataOutputStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        var answer = new Answered[1];
        Thread work = Thread.ofPlatform().stackSize(STACK_BYTES).name("compile")
                .start(() -> answer[0] = answer(request));
        work.join();
        CompileCodec.write(out, answer[0].reply());
        out.flush();
        if (answer[0].reading().isPresent()) {
            InspectCodec.write(out, answer[0].reading().get().inspect());
            out.flush();
        }
        Runtime.getRuntime().halt(0);
    }

    private record Answered(CompileReply reply, Optional<Reading> reading) {
    }

    private static Answered answer(CompileRequest request) {
        try {
            var work = new CompileWork(request);
            CompileReply reply = work.answer();
            return new Answered(reply, work.reading());
        } catch (RuntimeException | Error e) {
            return new Answered(failed(request, e), Optional.empty());
        }
    }

    /** The compiler hands on the lack of stack or memory in wrappings of several kinds. */
    private static CompileReply failed(CompileRequest request, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StackOverflowError) {
                return tooMuch(request, "the source is nested too deeply for the compiler");
            }
            if (cause instanceof OutOfMemoryError) {
                return tooMuch(request, "the source needs more memory than the compiler may use");
            }
        }
        return new CompileReply.Crashed(
                failure + " at " + Arrays.stream(failure.getStackTrace()).limit(3).toList());
    }

    private static CompileReply tooMuch(CompileRequest request, String reason) {
        String id = request.candidates().size() == 1 ? request.candidates().getFirst().exerciseId() : "";
        return new CompileReply.Rejected(id,
                List.of(new Diagnostic("", 0, 0, 0, "grade.compiler-limit", reason, "")));
    }

    private static void endWithParent(InputStream in) {
        try {
            while (in.read() >= 0) {
                // whatever follows the request is ignored; only the end of the stream matters
            }
        } catch (IOException e) {
            // the pipe is gone, and the parent with it
        }
        Runtime.getRuntime().halt(1);
    }
}

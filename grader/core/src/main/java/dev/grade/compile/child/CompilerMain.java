package dev.grade.compile.child;

import dev.grade.exercise.SourceText;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads requests from standard input, writes a reply to each to standard output; behind it the inspection of the source,
 * if the request asks for one and the source compiles. Never runs what it compiles.
 */
public final class CompilerMain {
    /** The code of the diagnostic that says that a source is too much for the compiler. */
    public static final String LIMIT = "grade.compiler-limit";

    private static final long STACK_BYTES = 64L << 20;

    private static final String WARM_UP = """
                                          class WarmUp extends Thread {
                                              private int ended;

                                              @Override
                                              public void run() {
                                                  synchronized (this) {
                                                      ended++;
                                                  }
                                                  new Thread(() -> System.out.println("ended " + ended)).start();
                                              }
                                          }
                                          """;

    private CompilerMain() {
    }

    /** Answers requests until the input ends, and ends with it at once, whatever is being compiled. */
    public static void main(String[] args) {
        var in = new DataInputStream(new BufferedInputStream(System.in));
        var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        warmUp();
        try {
            while (true) {
                CompileRequest request = CompileCodec.request(in);
                Thread.ofPlatform().stackSize(STACK_BYTES).name("compile").start(() -> reply(request, out));
            }
        } catch (IOException e) {
            // the parent is gone, or wants no more
        }
        end(0);
    }

    /** Loads what any compilation needs while the parent still finds out what to ask; one core has better things to do. */
    private static void warmUp() {
        if (Runtime.getRuntime().availableProcessors() > 1) {
            var request = CompileRequest.plain(List.of(new SourceText("WarmUp.java", WARM_UP)), List.of());
            Thread.ofPlatform().daemon().name("warm-up").start(() -> new CompileWork(request).answer());
        }
    }

    private static void reply(CompileRequest request, DataOutputStream out) {
        try {
            Answered answered = answer(request);
            CompileCodec.write(out, answered.reply());
            out.writeBoolean(answered.reading().isPresent());
            out.flush();
            if (answered.reading().isPresent()) {
                InspectCodec.write(out, answered.reading().get().inspect());
                out.flush();
            }
        } catch (IOException e) {
            end(1);
        }
    }

    /** Halts, unless a cache of classes is to be written, which takes an orderly end. */
    private static void end(int status) {
        if (Boolean.getBoolean("grade.rehearsal")) {
            System.exit(status);
        }
        Runtime.getRuntime().halt(status);
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
        String id = request.isNamed() ? request.candidates().getFirst().exerciseId() : "";
        return new CompileReply.Rejected(id,
                List.of(new Diagnostic("", 0, 0, 0, LIMIT, reason, "")));
    }
}

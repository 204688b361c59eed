package dev.grade.explorer.child;

import dev.grade.explorer.Explorer;
import dev.grade.explorer.Outcome;
import dev.grade.explorer.Program;
import dev.grade.explorer.Trace;
import dev.grade.explorer.control.Console;
import dev.grade.explorer.control.Limits;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Reads one request from standard input, and writes one reply to standard output behind the key that came with the
 * request: whatever else stands there came from the program.
 */
public final class ExploreChild {
    /** How many bytes the key in front of a request has. */
    public static final int KEY_BYTES = 16;
    /** System property: this JVM writes a cache of classes when it ends. */
    private static final String REHEARSAL = "grade.rehearsal";
    /** How long after its time limit a schedule gets to end by itself. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final byte[] key;
    private final ExploreRequest request;
    private final OutputStream home;
    private final AtomicBoolean answered = new AtomicBoolean();
    private final CountDownLatch done = new CountDownLatch(1);

    private ExploreChild(byte[] key, ExploreRequest request, OutputStream home) {
        this.key = key;
        this.request = request;
        this.home = home;
    }

    /** Answers one request; exit code 0 whatever the answer is. */
    public static void main(String[] args) throws IOException {
        var home = new FileOutputStream(FileDescriptor.out);
        var in = new DataInputStream(new BufferedInputStream(System.in));
        byte[] key = in.readNBytes(KEY_BYTES);
        ExploreRequest request = ExploreCodec.request(in);
        System.setIn(Limits.emptyInput());
        System.setOut(Console.out());
        System.setErr(Console.err());
        Thread.ofPlatform().daemon().name("parent-watch").start(() -> endWithParent(in));
        new ExploreChild(key, request, home).work();
    }

    private void work() {
        Thread explorer = Thread.currentThread();
        Thread.ofPlatform().daemon().name("time-watch").start(() -> watch(explorer));
        ExploreReply reply;
        try {
            reply = answer();
        } catch (IllegalArgumentException | ReflectiveOperationException e) {
            reply = new ExploreReply.Refused(String.valueOf(e.getMessage()));
        } catch (RuntimeException | Error e) {
            reply = new ExploreReply.Failed(e + " at " + Arrays.stream(e.getStackTrace()).limit(4).toList());
        }
        done.countDown();
        send(reply);
    }

    private ExploreReply answer() throws ReflectiveOperationException {
        Program program = Program.ofMain(request.classes(), request.mainClass(), request.arguments());
        return request.trace().isPresent()
                ? new ExploreReply.Replayed(Explorer.replay(program, Trace.parse(request.trace().get())))
                : new ExploreReply.Explored(Explorer.explore(program, request.options()));
    }

    /** A thread that waits in native code can't be asked to stop, only be seen. */
    private void watch(Thread explorer) {
        try {
            Duration patience = request.options().time().plus(GRACE);
            int seen = -1;
            long used = 0;
            while (!done.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                int run = Explorer.schedulesRun();
                long uses = ManagementFactory.getThreadMXBean().getThreadCpuTime(explorer.threadId());
                boolean works = uses != used && uses < request.options().time().plus(GRACE).toNanos();
                if (run != seen || works) {
                    // what was found is being shrunk, or other programs have the cores
                    seen = run;
                    used = uses;
                    patience = GRACE;
                    continue;
                }
                send(new ExploreReply.Explored(
                        new Outcome.NotControllable(Explorer.whereStuck(explorer), Explorer.soFar(request.options()))));
            }
        } catch (InterruptedException e) {
            // nobody interrupts it but a JVM that ends
        }
    }

    private void send(ExploreReply reply) {
        if (!answered.compareAndSet(false, true)) {
            return;
        }
        try (var out = new DataOutputStream(new BufferedOutputStream(home))) {
            out.write(key);
            ExploreCodec.write(out, reply);
        } catch (IOException e) {
            // nobody is left to tell
        }
        if (Boolean.getBoolean(REHEARSAL)) {
            // only a JVM that ends in the usual way writes its cache of classes
            System.exit(0);
        }
        Runtime.getRuntime().halt(0);
    }

    private static void endWithParent(InputStream in) {
        try {
            while (in.read() >= 0) {
                // only the end of the stream matters
            }
        } catch (IOException e) {
            // the pipe is gone, and the parent with it
        }
        Runtime.getRuntime().halt(1);
    }
}

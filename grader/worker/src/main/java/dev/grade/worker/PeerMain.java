package dev.grade.worker;

import dev.grade.api.BugClass;
import dev.grade.api.PeerTask;
import dev.grade.worker.blame.Blame;
import dev.grade.worker.load.ClassBook;
import dev.grade.worker.load.Guard;
import dev.grade.worker.load.Universe;
import dev.grade.worker.outside.PeerAnswer;
import dev.grade.worker.outside.PeerOrder;
import dev.grade.worker.protocol.FrameKey;
import dev.grade.worker.protocol.FrameReader;
import dev.grade.worker.protocol.FrameWriter;
import dev.grade.worker.protocol.Result;
import dev.grade.worker.protocol.Strength;
import dev.grade.worker.stall.Canary;
import dev.grade.worker.stall.Diagnosis;
import dev.grade.worker.stall.Lookout;
import dev.grade.worker.stall.Role;
import dev.grade.worker.stall.Scene;
import dev.grade.worker.stall.Sentinel;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Where a peer of a worker starts. It gets its secrets, its order and the sign to begin on the standard input, as a worker
 * does, and halts when that ends.
 */
public final class PeerMain {
    private static final int LOOK_MILLIS = 20;

    private PeerMain() {
    }

    /** Runs the order on the standard input. */
    public static void main(String[] args) {
        int status = 2;
        try {
            var out = new FileOutputStream(FileDescriptor.out);
            var in = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
            Capture ignored = Capture.install();
            var inKey = new FrameKey(WorkerMain.secret(in));
            var home = new FrameWriter(out, new FrameKey(WorkerMain.secret(in)));
            var orders = new FrameReader(in, inKey);
            PeerOrder order = PeerOrder.decode(orders.read().orElseThrow(EOFException::new));
            // before any of the student's code, which may hang where its classes are initialised
            CompletableFuture<byte[]> sign = awaitSign(orders, in);
            WorkerMain.hidePaths();
            Guard.allow(Path.of(order.folder()));
            var book = new ClassBook(order.classes());
            Guard.arm(book);
            var task = new AtomicReference<@Nullable PeerTask>();
            PeerAnswer ready = run(book, () -> {
                task.set(task(order, book));
                return "ready";
            });
            home.write(ready.encode());
            if (ready.bug().isEmpty()) {
                sign.get();
                home.write(run(book, () -> Objects.requireNonNull(task.get()).run(order.argument())).encode());
            }
            status = 0;
        } catch (IOException | InterruptedException | ExecutionException e) {
            // Nobody is left to tell: the worker reads the status.
            status = 2;
        } finally {
            Runtime.getRuntime().halt(status);
        }
    }

    /** Waits for the sign to begin, and from then on for the end of the worker. */
    private static CompletableFuture<byte[]> awaitSign(FrameReader orders, InputStream in) {
        var sign = new CompletableFuture<byte[]>();
        WorkerMain.dieWithGrader(() -> {
            sign.complete(orders.read().orElseThrow(EOFException::new));
            in.transferTo(OutputStream.nullOutputStream());
        });
        return sign;
    }

    private static PeerTask task(PeerOrder order, ClassBook book) throws Throwable {
        var maker = Class.forName(order.className(), true, new Universe(book, false)).getDeclaredConstructor();
        maker.setAccessible(true);
        try {
            return (PeerTask) maker.newInstance();
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    /** Something that may run the student's code. */
    @FunctionalInterface
    private interface Work {
        String run() throws Throwable;
    }

    /** What the work comes to; what it was refused counts, whatever came of it. */
    private static PeerAnswer run(ClassBook book, Work work) throws InterruptedException {
        PeerAnswer answer = watch(book, work);
        return Guard.takeRefused().map(refused -> failed(refused, book)).orElse(answer);
    }

    private static PeerAnswer watch(ClassBook book, Work work) throws InterruptedException {
        var answer = new CompletableFuture<String>();
        var lookout = new Lookout(book);
        Thread thread = Thread.ofPlatform().daemon().name(Blame.CHECK).unstarted(() -> {
            try {
                answer.complete(work.run());
            } catch (Throwable e) {
                answer.completeExceptionally(e);
            }
        });
        var sentinel = new Sentinel(book, lookout, new Canary(), new Alone(thread));
        thread.start();
        while (true) {
            try {
                String said = answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                return sentinel.afterEnd().map(PeerMain::stuck).orElse(new PeerAnswer("", said));
            } catch (ExecutionException e) {
                return failed(Objects.requireNonNull(e.getCause()), book);
            } catch (TimeoutException e) {
                var diagnosis = sentinel.look();
                if (diagnosis.isPresent()) {
                    return stuck(diagnosis.get());
                }
            }
        }
    }

    private static PeerAnswer stuck(Diagnosis diagnosis) {
        return new PeerAnswer(diagnosis.bugClass().id(), diagnosis.sentence());
    }

    private static PeerAnswer failed(Throwable thrown, ClassBook book) {
        Result result = new Blame(book, BugClass.WRONG_OUTPUT, Strength.NONE).of(thrown, Blame.CHECK);
        return new PeerAnswer(result.bugClass().orElse(BugClass.WRONG_OUTPUT).id(), result.message());
    }

    /** The one thread that the peer is about. */
    private record Alone(Thread thread) implements Scene {
        @Override
        public long progress() {
            return 0;
        }

        @Override
        public List<Role> roles() {
            return List.of(new Role(thread, thread.getName(), Role.Standing.ACTING));
        }

        @Override
        public boolean hasFailed() {
            return false;
        }
    }
}

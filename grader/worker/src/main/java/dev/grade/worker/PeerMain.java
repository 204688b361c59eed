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
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
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
            var asked = new AtomicReference<@Nullable String>();
            CompletableFuture<Boolean> sign = awaitSign(orders, asked);
            WorkerMain.hidePaths();
            Guard.allow(Path.of(order.folder()));
            var book = new ClassBook(order.classes());
            Guard.arm(book);
            var task = new AtomicReference<@Nullable PeerTask>();
            Showing showing = place -> {
                String number = asked.getAndSet(null);
                if (number != null) {
                    home.write(PeerAnswer.looked(number, place.find()).encode());
                }
            };
            PeerAnswer ready = run(book, showing, () -> {
                task.set(task(order, book));
                return "ready";
            });
            home.write(ready.encode());
            if (ready.bug().isEmpty()) {
                sign.get();
                home.write(run(book, showing, () -> Objects.requireNonNull(task.get()).run(order.argument())).encode());
            }
            status = 0;
        } catch (IOException | InterruptedException | ExecutionException e) {
            // Nobody is left to tell: the worker reads the status.
            status = 2;
        } finally {
            Runtime.getRuntime().halt(status);
        }
    }

    /** Waits for the sign to begin, which is empty, for questions, which are not, and for the end of the worker. */
    private static CompletableFuture<Boolean> awaitSign(FrameReader orders, AtomicReference<@Nullable String> asked) {
        var sign = new CompletableFuture<Boolean>();
        WorkerMain.dieWithGrader(() -> {
            while (true) {
                byte[] said = orders.read().orElseThrow(EOFException::new);
                if (said.length == 0) {
                    sign.complete(true);
                } else {
                    asked.set(new String(said, StandardCharsets.UTF_8));
                }
            }
        });
        return sign;
    }

    /** Finds out where the peer waits. */
    @FunctionalInterface
    private interface Place {
        String find() throws InterruptedException;
    }

    /** Shows whoever has asked where the peer waits. */
    @FunctionalInterface
    private interface Showing {
        void show(Place place) throws IOException, InterruptedException;
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
    private static PeerAnswer run(ClassBook book, Showing showing, Work work)
            throws IOException, InterruptedException {
        PeerAnswer answer = watch(book, showing, work);
        return Guard.takeRefused().map(refused -> failed(refused, book)).orElse(answer);
    }

    private static PeerAnswer watch(ClassBook book, Showing showing, Work work)
            throws IOException, InterruptedException {
        var answer = new CompletableFuture<String>();
        var lookout = new Lookout(book);
        Thread thread = Thread.ofPlatform().daemon().name(Blame.CHECK).unstarted(() -> {
            try {
                answer.complete(work.run());
            } catch (Throwable e) {
                answer.completeExceptionally(e);
            }
        });
        var alone = new Alone(thread);
        var canary = new Canary();
        var sentinel = new Sentinel(book, lookout, canary, alone);
        thread.start();
        while (true) {
            try {
                String said = answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                return sentinel.afterEnd().map(PeerMain::stuck).orElse(new PeerAnswer("", said));
            } catch (ExecutionException e) {
                return failed(Objects.requireNonNull(e.getCause()), book);
            } catch (TimeoutException e) {
                showing.show(() -> lookout.inFileLock(alone, canary).orElse(""));
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

package dev.grade.worker;

import dev.grade.worker.outside.Peer;
import dev.grade.worker.protocol.FrameKey;
import dev.grade.worker.protocol.FrameReader;
import dev.grade.worker.protocol.FrameWriter;
import dev.grade.worker.protocol.Message;
import dev.grade.worker.protocol.OrderCodec;
import dev.grade.worker.protocol.WorkOrder;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Where a worker starts. Its standard input brings two secrets, a sealed order and perhaps further checks of the same
 * order, and stays open as long as the grader wants the worker; its standard output carries sealed messages home. It never
 * returns: it halts, so that nothing of the student runs afterwards.
 */
public final class WorkerMain {
    private static final int DONE = 0;
    private static final int NO_ORDER = 2;
    private static final int ORPHANED = 3;

    private WorkerMain() {
    }

    /** Runs the order on the standard input. */
    public static void main(String[] args) {
        int status = NO_ORDER;
        boolean rehearsal = Boolean.getBoolean("grade.rehearsal");
        try {
            var out = new FileOutputStream(FileDescriptor.out);
            var in = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
            Capture capture = Capture.install();
            var inKey = new FrameKey(secret(in));
            var outKey = new FrameKey(secret(in));
            var frames = new FrameReader(in, inKey);
            WorkOrder order = OrderCodec.decode(frames.read().orElseThrow(EOFException::new));
            var orders = new Orders(frames);
            dieWithGrader(orders::toTheEnd,
                    () -> end(orders.areDone() ? DONE : ORPHANED, rehearsal && orders.areDone()));
            Peer.prepare();
            hidePaths();
            var home = new Home(new FrameWriter(out, outKey));
            var worker = new Worker(order, home, capture);
            boolean goesOn = worker.run(order.checks());
            while (goesOn) {
                orders.rest();
                home.tell(new Message.Bye());
                goesOn = worker.run(OrderCodec.decodeFurther(orders.next()));
            }
            status = DONE;
        } catch (IOException | InterruptedException e) {
            // Nobody is left to tell: the grader reads the status, and names it.
            status = NO_ORDER;
        } finally {
            end(status, rehearsal);
        }
    }

    /** Halts, unless a cache of classes is to be written, which takes an orderly end; then only known code has run. */
    private static void end(int status, boolean rehearsal) {
        if (rehearsal) {
            System.exit(status);
        }
        Runtime.getRuntime().halt(status);
    }

    /** The class loaders have read these long ago, and they tell nobody but the student's code where the grader is. */
    static void hidePaths() {
        for (String property : List.of("java.class.path", "jdk.module.path", "sun.java.command")) {
            System.setProperty(property, "");
        }
    }

    static byte[] secret(InputStream in) throws IOException {
        byte[] secret = in.readNBytes(FrameKey.BYTES);
        if (secret.length < FrameKey.BYTES) {
            throw new EOFException("no secret");
        }
        return secret;
    }

    /** What is left to hear of whoever gives the orders; comes to its end when they do. */
    @FunctionalInterface
    interface Hearing {
        void toTheEnd() throws IOException;
    }

    static void dieWithGrader(Hearing rest) {
        dieWithGrader(rest, () -> Runtime.getRuntime().halt(ORPHANED));
    }

    private static void dieWithGrader(Hearing rest, Runnable end) {
        Thread.ofPlatform().daemon().name("grader's pulse").start(() -> {
            try {
                rest.toTheEnd();
            } catch (IOException e) {
                // the same as the end
                return;
            } finally {
                end.run();
            }
        });
    }
}

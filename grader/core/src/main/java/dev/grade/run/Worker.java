package dev.grade.run;

import dev.grade.fork.ChildJvm;
import dev.grade.fork.JvmOptions;
import dev.grade.fork.confine.Confinement;
import dev.grade.worker.protocol.FrameKey;
import dev.grade.worker.protocol.FrameReader;
import dev.grade.worker.protocol.FrameWriter;
import dev.grade.worker.protocol.Message;
import dev.grade.worker.protocol.MessageCodec;
import dev.grade.worker.protocol.OrderCodec;
import dev.grade.worker.protocol.WorkOrder;
import dev.grade.worker.protocol.WorkOrder.Planned;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One worker process: takes an order, sends messages, and ends, or waits for further checks of the same order. */
final class Worker implements AutoCloseable {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int HEAP_MEGABYTES = 256;
    /** What would ask a name server or open a port by merely being read from bytes, where an exercise lets bytes be read. */
    private static final String NEVER_FROM_BYTES = "-Djdk.serialFilter=!java.net.URL;!java.rmi.**;!sun.rmi.**;"
            + "!javax.management.**;!javax.naming.**;!com.sun.**";
    private static final List<String> OPTIONS = List.of("-XX:+ExitOnOutOfMemoryError",
            "-Djava.util.concurrent.ForkJoinPool.common.parallelism=4", "--sun-misc-unsafe-memory-access=deny",
            "--finalization=disabled", NEVER_FROM_BYTES);

    private final WorkerProgram program;
    private final ChildJvm child;
    private final byte[] toKey = secret();
    private final byte[] fromKey = secret();
    private final FrameReader messages;
    private final ScheduledExecutorService watch = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("worker-watch").factory());
    private final ScheduledFuture<?> ticking;
    private volatile Duration lastCpu = Duration.ZERO;
    private volatile long lastHeard = System.nanoTime();
    private volatile boolean ordered;
    private @Nullable FrameWriter orders;
    private volatile @Nullable WorkerEnd ended;

    private Worker(WorkerProgram program, ChildJvm child) {
        this.program = program;
        this.child = child;
        this.messages = new FrameReader(new BufferedInputStream(child.output()), new FrameKey(fromKey));
        this.ticking = watch.scheduleAtFixedRate(this::endIfSpent, 1, 1, TimeUnit.SECONDS);
    }

    static Worker start(WorkerProgram program, Confinement confinement, boolean quickStart) {
        List<String> extra = new ArrayList<>(OPTIONS);
        extra.addAll(program.options());
        var options = new JvmOptions(HEAP_MEGABYTES, quickStart, extra);
        return new Worker(program,
                ChildJvm.start(confinement, options, program.classPath(), program.mainClass(), List.of()));
    }

    void send(WorkOrder order) throws IOException {
        lastHeard = System.nanoTime();
        ordered = true;
        OutputStream out = new BufferedOutputStream(child.input(), 1 << 16);
        out.write(toKey);
        out.write(fromKey);
        orders = new FrameWriter(out, new FrameKey(toKey));
        orders.write(OrderCodec.encode(order));
    }

    /** Whether it has had an order, so that what it can still do is further checks of it. */
    boolean hasOrder() {
        return orders != null;
    }

    /** Lets it run further checks of its order, of which it has done all. */
    void sendFurther(List<Planned> checks) throws IOException {
        lastHeard = System.nanoTime();
        ordered = true;
        Objects.requireNonNull(orders).write(OrderCodec.encodeFurther(checks));
    }

    /** From now on it may be silent, for it has done all that it was to do. */
    void rest() {
        ordered = false;
    }

    /** The next message, or how the worker ended without one. */
    sealed interface Heard {
        record Said(Message message) implements Heard {
        }

        record Gone(WorkerEnd end) implements Heard {
        }
    }

    Heard next() throws InterruptedException {
        try {
            Optional<byte[]> body = messages.read();
            if (body.isPresent()) {
                lastCpu = child.cpuTime();
                lastHeard = System.nanoTime();
                return new Heard.Said(MessageCodec.decode(body.get()));
            }
            return new Heard.Gone(afterLastMessage());
        } catch (IOException | IllegalArgumentException e) {
            return new Heard.Gone(ended != null ? ended : new WorkerEnd.Garbled(String.valueOf(e.getMessage())));
        }
    }

    /** The stream has ended; a worker that stays alive behind a closed stream is ended here. */
    private WorkerEnd afterLastMessage() throws InterruptedException {
        OptionalInt code = child.awaitExit(program.mostClosing());
        WorkerEnd known = ended;
        if (known != null) {
            return known;
        }
        if (code.isEmpty()) {
            child.kill();
            return new WorkerEnd.Garbled("the channel was closed");
        }
        return new WorkerEnd.Exited(code.getAsInt(), child.errors());
    }

    /** Ends the process at once; {@link #next} tells of it to whoever waits there. */
    void kill() {
        child.kill();
    }

    private void endIfSpent() {
        if (!ordered) {
            // whoever waits for its order may be silent
            return;
        }
        Duration cpu = child.cpuTime().minus(lastCpu);
        Duration wall = Duration.ofNanos(System.nanoTime() - lastHeard);
        if (cpu.compareTo(program.mostSilentCpu()) > 0) {
            ended = new WorkerEnd.Spent(cpu);
            child.kill();
        } else if (wall.compareTo(program.mostSilentWall()) > 0) {
            ended = new WorkerEnd.Starved(wall, cpu);
            child.kill();
        }
    }

    @Override
    public void close() {
        ticking.cancel(false);
        watch.shutdownNow();
        child.close();
    }

    private static byte[] secret() {
        byte[] bytes = new byte[FrameKey.BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}

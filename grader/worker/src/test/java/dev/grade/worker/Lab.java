package dev.grade.worker;

import dev.grade.explorer.Explorer;
import dev.grade.api.BugClass;
import dev.grade.worker.protocol.Evidence;
import dev.grade.worker.protocol.Result;
import dev.grade.worker.protocol.Strength;
import dev.grade.worker.protocol.FrameKey;
import dev.grade.worker.protocol.FrameReader;
import dev.grade.worker.protocol.FrameWriter;
import dev.grade.worker.protocol.Message;
import dev.grade.worker.protocol.MessageCodec;
import dev.grade.worker.protocol.OrderCodec;
import dev.grade.worker.protocol.WorkOrder;
import dev.grade.worker.protocol.WorkerJvm;
import dev.grade.worker.protocol.WorkOrder.ClassImage;
import dev.grade.worker.protocol.WorkOrder.Exploration;
import dev.grade.worker.protocol.WorkOrder.Origin;
import dev.grade.worker.protocol.WorkOrder.Planned;
import dev.grade.worker.protocol.WorkOrder.Stress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Compiles a submission and a check from text, and runs them in a worker of their own, as the grader does. */
final class Lab {
    private static final long LIMIT_SECONDS = 1_800;
    /** The status of a JVM that ended because its memory was full, as the grader asks it to. */
    private static final int OUT_OF_MEMORY = 3;

    /** As the grader starts its workers with the quick budget. */
    private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1", "-XX:CompileThresholdScaling=8");

    private final List<Source> sources = new ArrayList<>();
    private int stressMillis = 1_000;
    private long seed = 42;
    private List<String> options = QUICK_START;
    private List<String> loops = List.of();

    private Lab() {
    }

    /** A lab with a file of the student. */
    static Lab student(String className, String source) {
        var lab = new Lab();
        lab.sources.add(new Source(className, source, Origin.STUDENT));
        return lab;
    }

    /** Adds a file that comes with the exercise. */
    Lab given(String className, String source) {
        sources.add(new Source(className, source, Origin.GIVEN));
        return this;
    }

    /** Adds the body of a class of checks with the usual imports. */
    Lab checks(String methods) {
        sources.add(new Source("Checks", """
                                         import dev.grade.api.*;
                                         import java.util.*;
                                         import java.util.concurrent.*;
                                         import java.util.concurrent.atomic.*;
                                         import org.junit.jupiter.api.*;
                                         class Checks {
                                         %s
                                         }
                                         """.formatted(methods), Origin.CHECK));
        return this;
    }

    Lab stressMillis(int millis) {
        stressMillis = millis;
        return this;
    }

    /** Options of the worker's JVM. */
    Lab options(String... more) {
        options = List.of(more);
        return this;
    }

    /** Has the waits on the threads of these names told of. */
    Lab loops(String... names) {
        loops = List.of(names);
        return this;
    }

    Lab seed(long value) {
        seed = value;
        return this;
    }

    /** What the worker said of the only check; where nothing but its status could say so, that its memory was full. */
    Message.Ended run(String check) {
        Report report = runAll(check);
        if (report.ended(check).isEmpty() && report.status() == OUT_OF_MEMORY) {
            return new Message.Ended(check, Result.failed(BugClass.OVER_LIMIT, "The memory is full.", Strength.NONE,
                    new Evidence.Nothing()), "", true);
        }
        return report.ended(check).orElseThrow(() -> new AssertionError("no result: " + report));
    }

    /** Everything that a worker said, and how it ended. */
    Report runAll(String... checks) {
        return runAll(Optional.empty(), checks);
    }

    /** The same, where each check but the first is ordered when the one before it is done. */
    Report runOneByOne(String... checks) {
        return fork(checks, Optional.empty(), Optional.empty(), true);
    }

    /** The same for checks whose schedules are explored. */
    Report exploreAll(Exploration exploration, String... checks) {
        return runAll(Optional.of(exploration), checks);
    }

    /** The same in a worker that has these options besides. */
    Report rehearse(Optional<Exploration> exploration, List<String> more, String... checks) {
        return runAll(exploration, Optional.of(more), checks);
    }

    private Report runAll(Optional<Exploration> exploration, String... checks) {
        return runAll(exploration, Optional.empty(), checks);
    }

    private Report runAll(Optional<Exploration> exploration, Optional<List<String>> more, String... checks) {
        return fork(checks, exploration, more, false);
    }

    private Report fork(String[] checks, Optional<Exploration> exploration, Optional<List<String>> more,
            boolean oneByOne) {
        List<Planned> planned = new ArrayList<>();
        for (String check : checks) {
            planned.add(new Planned(check, "Checks", check, exploration, new Stress(stressMillis, false)));
        }
        List<ClassImage> images = Compiler.compile(sources);
        try {
            int ordered = oneByOne ? 1 : planned.size();
            var order = new WorkOrder(images, planned.subList(0, ordered), seed, loops, false);
            var further = new ArrayDeque<>(planned.subList(ordered, planned.size()));
            List<String> own = new ArrayList<>(exploration.isPresent() ? QUICK_START : options);
            own.addAll(exploration.isPresent() ? Explorer.jvmOptions() : List.of());
            return fork(order, further, own, more.isPresent() ? more.get() : WorkerCache.of(exploration.isPresent()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Report fork(WorkOrder order, Deque<Planned> further, List<String> options, List<String> more)
            throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "-Xmx256m", "-Xss512k", "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xlog:disable", "-Xlog:all=error:stderr", "-XX:+DisplayVMOutputToStderr"));
        command.addAll(WorkerJvm.OPTIONS);
        command.addAll(options);
        command.addAll(more);
        command.addAll(List.of("-cp", WorkerCache.CLASS_PATH, WorkerMain.class.getName()));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        long started = System.nanoTime();
        Thread.ofVirtual().start(() -> endInTime(process));
        byte[] toWorker = new byte[FrameKey.BYTES];
        byte[] fromWorker = new byte[FrameKey.BYTES];
        fromWorker[0] = 1;
        var in = process.getOutputStream();
        in.write(toWorker);
        in.write(fromWorker);
        var orders = new FrameWriter(in, new FrameKey(toWorker));
        orders.write(OrderCodec.encode(order));
        var reader = new FrameReader(process.getInputStream(), new FrameKey(fromWorker));
        List<Message> messages = new ArrayList<>();
        Optional<byte[]> body = reader.read();
        while (body.isPresent()) {
            Message message = MessageCodec.decode(body.get());
            messages.add(message);
            if (message instanceof Message.Bye) {
                if (further.isEmpty()) {
                    in.close();
                } else {
                    orders.write(OrderCodec.encodeFurther(List.of(further.remove())));
                }
            }
            body = reader.read();
        }
        int status = process.waitFor();
        return new Report(messages, status, (System.nanoTime() - started) / 1_000_000);
    }

    private static void endInTime(Process process) {
        try {
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }

    /** One file. */
    record Source(String className, String text, Origin origin) {
    }

    /** What a worker said and how it ended. */
    record Report(List<Message> messages, int status, long millis) {
        Optional<Message.Ended> ended(String check) {
            return messages.stream().filter(Message.Ended.class::isInstance).map(Message.Ended.class::cast)
                    .filter(ended -> ended.checkId().equals(check)).findFirst();
        }
    }
}

package dev.grade.run;

import dev.grade.api.BugClass;
import dev.grade.worker.protocol.Evidence;
import dev.grade.worker.protocol.FrameKey;
import dev.grade.worker.protocol.FrameReader;
import dev.grade.worker.protocol.FrameWriter;
import dev.grade.worker.protocol.Message;
import dev.grade.worker.protocol.MessageCodec;
import dev.grade.worker.protocol.OrderCodec;
import dev.grade.worker.protocol.Result;
import dev.grade.worker.protocol.Strength;
import dev.grade.worker.protocol.WorkOrder;
import dev.grade.worker.protocol.WorkOrder.Planned;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A worker that does what the classes of its checks are called. */
final class ScriptedWorker {
    private final FileOutputStream channel = new FileOutputStream(FileDescriptor.out);
    private final FrameWriter messages;

    private ScriptedWorker(byte[] key) {
        messages = new FrameWriter(channel, new FrameKey(key));
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        byte[] toKey = System.in.readNBytes(FrameKey.BYTES);
        byte[] fromKey = System.in.readNBytes(FrameKey.BYTES);
        var orders = new FrameReader(System.in, new FrameKey(toKey));
        WorkOrder order = OrderCodec.decode(orders.read().orElseThrow());
        if (order.checks().getFirst().className().equals("neverStarts")) {
            System.err.println("Could not reserve enough space");
            System.exit(1);
        }
        var worker = new ScriptedWorker(fromKey);
        worker.actAll(order.checks());
        for (var further = orders.read(); further.isPresent(); further = orders.read()) {
            worker.actAll(OrderCodec.decodeFurther(further.get()));
        }
        Runtime.getRuntime().halt(0);
    }

    private void actAll(List<Planned> checks) throws IOException, InterruptedException {
        say(new Message.Ready(1));
        for (Planned check : checks) {
            if (check.className().equals("skipsItself")) {
                continue;
            }
            say(new Message.Started(check.id()));
            act(check);
        }
        say(new Message.Bye());
        if (checks.getLast().className().equals("passesAndIsGoneLater")) {
            Runtime.getRuntime().halt(0);
        }
    }

    private void act(Planned check) throws IOException, InterruptedException {
        var strength = new Strength(0, false, 3, 1, 7);
        String[] script = check.className().split(" ", -1);
        switch (script[0]) {
            case "passes" -> say(new Message.Ended(check.id(), Result.passed(strength), "printed", false));
            case "tellsItsProcess" -> say(new Message.Ended(check.id(), Result.passed(strength),
                    Long.toString(ProcessHandle.current().pid()), false));
            case "passesAndIsGoneLater" -> say(new Message.Ended(check.id(), Result.passed(strength), "", false));
            case "fails" -> say(new Message.Ended(check.id(), Result.failed(BugClass.DEADLOCK, "stuck", strength,
                    new Evidence.Nothing()), "", false));
            case "passesAndStays" -> say(new Message.Ended(check.id(), Result.passed(strength), "", true));
            case "passesAndExits" -> {
                say(new Message.Ended(check.id(), Result.passed(strength), "", false));
                Runtime.getRuntime().halt(0);
            }
            case "exits" -> System.exit(0);
            case "halts" -> Runtime.getRuntime().halt(42);
            case "crashes", "isKilled" -> {
                String signal = check.className().equals("crashes") ? "SEGV" : "KILL";
                new ProcessBuilder("sh", "-c", "kill -" + signal + " " + ProcessHandle.current().pid()).start()
                        .waitFor();
                waitToBeEnded();
            }
            case "crashesOnce" -> {
                if (Files.deleteIfExists(Path.of(script[1]))) {
                    new ProcessBuilder("sh", "-c", "kill -SEGV " + ProcessHandle.current().pid()).start().waitFor();
                    waitToBeEnded();
                }
                say(new Message.Ended(check.id(), Result.passed(strength), "", false));
            }
            case "eatsTheHeap" -> eat();
            case "writesToTheChannel" -> write("{\"verdict\":\"PASSED\"}");
            case "closesTheChannel" -> {
                channel.close();
                waitToBeEnded();
            }
            case "forgesAFrame" -> new FrameWriter(channel, new FrameKey(new byte[FrameKey.BYTES])).write(
                    MessageCodec.encode(new Message.Ended(check.id(), Result.passed(strength), "", false)));
            case "endsAnother" -> say(new Message.Ended("other", Result.passed(strength), "", false));
            case "saysByeEarly" -> say(new Message.Bye());
            case "spins" -> spin();
            case "knocksAndSpins" -> {
                new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(script[1])).close();
                spin();
            }
            case "leavesAProcess" -> {
                new ProcessBuilder("sleep", "600").redirectError(ProcessBuilder.Redirect.INHERIT).start();
                waitToBeEnded();
            }
            default -> throw new IllegalArgumentException(check.className());
        }
    }

    private static void spin() {
        while (true) {
            Thread.onSpinWait();
        }
    }

    private static void waitToBeEnded() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    @SuppressWarnings("ModifiedButNotUsed") // that is the point: the heap fills up
    private static void eat() {
        List<byte[]> eaten = new ArrayList<>();
        while (eaten.size() < Integer.MAX_VALUE) {
            eaten.add(new byte[1 << 20]);
        }
    }

    private void write(String text) throws IOException {
        OutputStream out = channel;
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
        Runtime.getRuntime().halt(0);
    }

    private void say(Message message) throws IOException {
        messages.write(MessageCodec.encode(message));
    }
}

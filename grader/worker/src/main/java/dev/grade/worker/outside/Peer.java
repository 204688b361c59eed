package dev.grade.worker.outside;

import dev.grade.api.BugClass;
import dev.grade.api.CheckFailure;
import dev.grade.worker.protocol.FrameKey;
import dev.grade.worker.protocol.FrameReader;
import dev.grade.worker.protocol.FrameWriter;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A JVM beside the worker, with the same options and the same classes, that runs one method. */
public final class Peer implements AutoCloseable {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String MAIN = "dev.grade.worker.PeerMain";
    private static final String CLASS_PATH = System.getProperty("java.class.path");
    private static final List<String> NOT_INHERITED = List.of("-javaagent", "-XX:AOTCacheOutput", "-Dgrade.rehearsal",
            "-agentlib");

    private final Process process;
    private final FrameWriter orders;
    private final FrameReader answers;

    private Peer(Process process) throws IOException {
        this.process = process;
        byte[] to = secret();
        byte[] from = secret();
        OutputStream out = new BufferedOutputStream(process.getOutputStream(), 1 << 16);
        out.write(to);
        out.write(from);
        this.orders = new FrameWriter(out, new FrameKey(to));
        this.answers = new FrameReader(new BufferedInputStream(process.getInputStream()), new FrameKey(from));
    }

    /** Keeps what it takes to start peers, before anybody hides it. */
    public static void prepare() {
        // the initialiser of this class has done it
    }

    static Peer start(PeerOrder order) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> NOT_INHERITED.stream().noneMatch(option::startsWith)).forEach(command::add);
        command.addAll(List.of("-cp", CLASS_PATH, MAIN));
        var peer = new Peer(new ProcessBuilder(command).redirectError(Redirect.DISCARD).start());
        peer.send(order.encode());
        return peer;
    }

    /** A peer that is gone shows when it is asked for its answer. */
    private void send(byte[] body) {
        try {
            orders.write(body);
        } catch (IOException e) {
            process.destroyForcibly();
        }
    }

    /** Lets it begin. */
    void go() {
        send(new byte[0]);
    }

    /** Asks what it does; the answer names this number. */
    void look(int number) {
        send(Integer.toString(number).getBytes(StandardCharsets.UTF_8));
    }

    /** What it says next; null if it will say no more, because it ended or somebody else wrote to the channel. */
    @Nullable
    PeerAnswer next() {
        try {
            Optional<byte[]> body = answers.read();
            return body.isEmpty() ? null : PeerAnswer.decode(body.get());
        } catch (IOException e) {
            return null;
        }
    }

    /** What it answered; a check failure if that is one, or if it is gone without an answer. */
    String told(@Nullable PeerAnswer said) throws InterruptedException {
        if (said == null) {
            process.destroyForcibly();
            throw new CheckFailure(BugClass.LEFT_THE_JVM, "One of the processes that used your code ended without an "
                    + "answer (exit code " + process.waitFor()
                    + "): it must return to who called it, and print nothing "
                    + "past System.out.");
        }
        if (!said.bug().isEmpty()) {
            throw new CheckFailure(BugClass.of(said.bug()).orElse(BugClass.WRONG_OUTPUT), said.text());
        }
        return said.text();
    }

    /** Waits for its end, after its answer: with it go the locks on files that it held. */
    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static byte[] secret() {
        byte[] bytes = new byte[FrameKey.BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}

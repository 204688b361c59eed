package dev.grade.trust;

import dev.grade.run.CheckResult;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A part of the machine that an attack may have an effect on: a secret, a place for a file, two ports and a process. */
final class Target implements AutoCloseable {
    private final Path folder;
    private final Path secret;
    private final Path written;
    private final ServerSocket server;
    private final DatagramSocket receiver;
    private final Process victim;

    /** A target in a folder of its own. */
    Target(Path folder) throws IOException {
        this.folder = folder;
        this.secret = Files.writeString(folder.resolve("secret"), "EFFECT");
        this.written = folder.resolve("written");
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.receiver = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        this.victim = new ProcessBuilder("/bin/cat").start();
    }

    /** The attack on this target. */
    Program aim(Program attack) {
        return attack.with("@SECRET@", secret).with("@FILE@", written).with("@PORT@", server.getLocalPort())
                .with("@UDP@", receiver.getLocalPort()).with("@PID@", victim.pid());
    }

    /**
     * Whether an attack had its effect.
     *
     * @param expected
     *            whether it should have; only then an effect that may come late is waited for
     */
    boolean isHit(String effect, List<CheckResult> results, boolean expected) throws Exception {
        return switch (effect) {
            case "file" -> Files.exists(written, LinkOption.NOFOLLOW_LINKS);
            case "late-file" -> appears(written, expected);
            case "printed" -> results.stream().anyMatch(result -> result.output().contains("EFFECT"));
            case "kill" -> expected ? victim.waitFor(20, TimeUnit.SECONDS) : !victim.isAlive();
            case "connect" -> connected();
            case "datagram" -> received();
            default -> throw new IllegalArgumentException("an attack with an unknown effect: " + effect);
        };
    }

    /** Waits for the file only where it is expected; a child that can't start a program has no later either. */
    private boolean appears(Path file, boolean expected) throws IOException, InterruptedException {
        try (var watch = folder.getFileSystem().newWatchService()) {
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            if (!Files.exists(file) && expected) {
                watch.poll(20, TimeUnit.SECONDS);
            }
        }
        return Files.exists(file);
    }

    private boolean connected() throws IOException {
        server.setSoTimeout(1);
        try (var accepted = server.accept()) {
            return accepted.isConnected();
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    private boolean received() throws IOException {
        receiver.setSoTimeout(1);
        try {
            receiver.receive(new DatagramPacket(new byte[8], 8));
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        receiver.close();
        victim.destroyForcibly();
    }
}

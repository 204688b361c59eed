package dev.grade.fork.confine;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tries what a confined child must not be able to do, and says what worked. */
final class ProbeMain {
    static final String DONE = "done";

    private ProbeMain() {
    }

    /** Something forbidden. */
    private interface Attempt {
        boolean works() throws IOException;
    }

    /** Reads, from standard input, the lines: a secret file, a port, a process number, a program. */
    public static void main(String[] args) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Path secret = Path.of(in.readLine());
        int port = Integer.parseInt(in.readLine());
        long victim = Long.parseLong(in.readLine());
        String program = in.readLine();
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        report(out, "read a file", () -> Files.readAllBytes(secret).length > 0);
        report(out, "write a file", () -> Files.exists(Files.writeString(secret.resolveSibling("written"), "x")));
        report(out, "connect to a port", () -> connects(port));
        report(out, "start a program", () -> new ProcessBuilder(program, "-c", ":").start().pid() > 0);
        report(out, "end another process",
                () -> ProcessHandle.of(victim).map(ProcessHandle::destroyForcibly).orElse(false));
        report(out, "write to its own memory", ProbeMain::opensMemory);
        Files.deleteIfExists(Files.createTempFile(Path.of("").toAbsolutePath(), "probe", ""));
        out.println(DONE);
        Runtime.getRuntime().halt(0);
    }

    private static void report(PrintStream out, String name, Attempt attempt) {
        try {
            if (attempt.works()) {
                out.println(name);
            }
        } catch (IOException | RuntimeException e) {
            // refused, as it should be
        }
    }

    private static boolean connects(int port) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 2_000);
            return true;
        }
    }

    private static boolean opensMemory() throws IOException {
        try (var memory = new RandomAccessFile("/proc/self/mem", "rw")) {
            return memory.getFD().valid();
        }
    }
}

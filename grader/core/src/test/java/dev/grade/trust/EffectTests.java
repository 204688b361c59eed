package dev.grade.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.grade.fork.confine.Confinement;
import dev.grade.fork.confine.None;
import dev.grade.run.Budget;
import dev.grade.run.CheckResult;
import dev.grade.run.Run;
import dev.grade.worker.protocol.Verdict;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What attacks do to the machine when nothing looked at the code before: all of it unconfined, nothing of it confined. */
@Execution(ExecutionMode.CONCURRENT)
class EffectTests {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;
    @SuppressWarnings("NullAway.Init") // set before each test
    private ServerSocket server;
    @SuppressWarnings("NullAway.Init") // set before each test
    private DatagramSocket receiver;
    @SuppressWarnings("NullAway.Init") // set before each test
    private Process victim;

    @BeforeEach
    void prepare() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/cat")));
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        receiver = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        victim = new ProcessBuilder("/bin/cat").start();
    }

    @AfterEach
    void tidy() throws IOException {
        server.close();
        receiver.close();
        victim.destroyForcibly();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource
    void onlyWhatIsNotConfinedTouchesTheMachine(String level, Program attack, Confinement confinement)
            throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "EFFECT");
        Path written = folder.resolve("written");
        Program aimed = attack.with("@SECRET@", secret).with("@FILE@", written).with("@PORT@", server.getLocalPort())
                .with("@UDP@", receiver.getLocalPort()).with("@PID@", victim.pid());
        List<CheckResult> results = new Run(Budget.QUICK, 7, confinement).checks(Range.submit(aimed.text()));
        assertThat(results).as("an attack never passes")
                .anyMatch(result -> result.result().verdict() == Verdict.FAILED);
        boolean expected = !confinement.holds();
        assertThat(happened(attack.effect(), written, results, expected)).as("%s", results).isEqualTo(expected);
    }

    static Stream<Arguments> onlyWhatIsNotConfinedTouchesTheMachine() {
        List<Confinement> levels = Stream.concat(Stream.of(new None()), Levels.holding()).toList();
        return levels.stream().flatMap(level -> Program.attacks().filter(attack -> !attack.effect().isEmpty())
                .map(attack -> Arguments.of(level.label(), attack, level)));
    }

    private boolean happened(String effect, Path written, List<CheckResult> results, boolean expected)
            throws Exception {
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
}

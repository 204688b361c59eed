package dev.grade.fork.confine;

import dev.grade.scratch.ScratchFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Tries, inside a confinement, what nothing confined must be able to do. */
final class Probe {
    private static final Duration MOST = Duration.ofSeconds(60);

    private final Confinement confinement;
    private final Path classPath;
    private final Duration most;
    private boolean cutShort;

    Probe(Confinement confinement, Path classPath) {
        this(confinement, classPath, MOST);
    }

    /** A probe that is given up after {@code most}. */
    Probe(Confinement confinement, Path classPath, Duration most) {
        this.confinement = confinement;
        this.classPath = classPath;
        this.most = most;
    }

    /** Whether it was given up before its end, so that it might say something else at another time. */
    boolean wasCutShort() {
        return cutShort;
    }

    /** Why the confinement does not hold on this machine; empty if it does. */
    Optional<String> problem() {
        Process victim = null;
        try (var port = new ServerSocket(0, 5, InetAddress.getLoopbackAddress()); var scratch = ScratchFolder.make()) {
            Path home = scratch.path();
            Path folder = Files.createDirectory(home.resolve("own"));
            Path secret = Files.writeString(Files.createDirectory(home.resolve("other")).resolve("secret"), "secret");
            victim = ProcessStarter.start(new ProcessBuilder("/bin/cat"));
            String order = secret + "\n" + port.getLocalPort() + "\n" + victim.pid() + "\n/bin/sh\n";
            Optional<String> problem = run(folder, order);
            if (problem.isEmpty() && !victim.isAlive()) {
                return Optional.of("a child could end another process");
            }
            return problem;
        } catch (IOException e) {
            return Optional.of("it can't be started: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            cutShort = true;
            return Optional.of("the probe was interrupted");
        } finally {
            if (victim != null) {
                victim.destroyForcibly();
            }
        }
    }

    private Optional<String> run(Path folder, String order) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"));
        List<String> command = List.of(java.resolve("bin").resolve("java").toString(), "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-Xmx64m", "-Xshare:auto", "-XX:-UsePerfData", "-cp", classPath.toString(),
                ProbeMain.class.getName());
        Path said = folder.resolveSibling("said");
        var builder = new ProcessBuilder(confinement.around(command, new Sight(java, List.of(classPath), folder)))
                .directory(folder.toFile()).redirectErrorStream(true).redirectOutput(said.toFile());
        Process process = ProcessStarter.start(builder);
        try (var in = process.getOutputStream()) {
            in.write(order.getBytes(StandardCharsets.UTF_8));
            in.flush();
            if (!process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS)) {
                cutShort = true;
                return Optional.of("the probe did not end");
            }
        } finally {
            process.destroyForcibly();
        }
        List<String> lines = new ArrayList<>(Files.readAllLines(said));
        if (lines.isEmpty() || !lines.removeLast().equals(ProbeMain.DONE)) {
            return Optional.of(String.join(" ", Files.readAllLines(said)).strip());
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of("a child could " + String.join(" and ", lines));
    }

}

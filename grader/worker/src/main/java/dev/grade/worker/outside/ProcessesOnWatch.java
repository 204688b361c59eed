package dev.grade.worker.outside;

import dev.grade.api.PeerTask;
import dev.grade.api.Processes;
import dev.grade.worker.actors.ActorsOnWatch;
import dev.grade.worker.load.ClassBook;
import dev.grade.worker.load.Guard;
import dev.grade.worker.stall.Lookout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder, the programs and the peers of one check. */
public final class ProcessesOnWatch implements Processes, AutoCloseable {
    private final ClassBook book;
    private final ActorsOnWatch company;
    private final Lookout lookout;
    private final Path home;
    private final Path folder;
    private final int before = Guard.started().size();
    private @Nullable Hub hub;

    /** Makes the folder, in the only one where a confined worker may write. */
    public ProcessesOnWatch(ClassBook book, ActorsOnWatch company, Lookout lookout) {
        this.book = book;
        this.company = company;
        this.lookout = lookout;
        try {
            this.home = Files.createTempDirectory(Path.of("").toRealPath(), "check-");
            this.folder = Files.createDirectory(home.resolve("files"));
        } catch (IOException e) {
            throw new UncheckedIOException("there is no place for a folder", e);
        }
        Guard.allow(folder);
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public List<String> announce(Class<?> program, String... arguments) {
        try {
            Path address = home.resolve("hub");
            if (hub == null) {
                hub = new Hub(address);
                regard();
            }
            Path classes = Files.createDirectories(home.resolve("program"));
            for (var image : book.everything()) {
                if (image.name().equals(program.getName()) || image.name().startsWith(program.getName() + "$")) {
                    Files.write(classes.resolve(image.name() + ".class"), image.bytes());
                }
            }
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto", "-Xmx32m",
                    "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xlog:disable",
                    "-Xlog:all=off", "-cp", classes.toString(), program.getName(), address.toString()));
            command.addAll(Arrays.asList(arguments));
            Guard.announce(command);
            return List.copyOf(command);
        } catch (IOException e) {
            throw new UncheckedIOException("a program can't be made ready", e);
        }
    }

    private List<Process> processes() {
        List<Process> all = Guard.started();
        return all.subList(before, all.size());
    }

    @Override
    public int started() {
        return processes().size();
    }

    @Override
    public int alive() {
        Hub known = hub;
        // the JVM hears of the end of a process a little later than whoever waits for it
        return known == null ? 0 : (int) Math.min(processesAlive(), known.told().size());
    }

    private long processesAlive() {
        return processes().stream().filter(Process::isAlive).count();
    }

    @Override
    public List<String> told() {
        Hub known = hub;
        return known == null ? List.of() : known.told();
    }

    /** What stays the same as long as every program waits; empty while one is on its way, or only peers run. */
    private Optional<List<Long>> still() {
        Hub known = hub;
        return known == null ? Optional.empty() : known.still(processesAlive());
    }

    @Override
    public List<String> inPeers(Class<? extends PeerTask> task, List<String> arguments) {
        List<String> answers = new ArrayList<>();
        Thread check = Thread.currentThread();
        lookout.regard(this::still);
        try (var peers = new PeerGroup(() -> lookout.hasOthers(check))) {
            company.whileAway(() -> {
                try {
                    for (String argument : arguments) {
                        peers.add(Peer.start(new PeerOrder(book.everything(), folder.toString(), task.getName(),
                                argument)));
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException("a process can't be started", e);
                }
                peers.awaitReady();
                answers.addAll(peers.run());
            });
        } finally {
            regard();
        }
        return answers;
    }

    /** Where nothing runs outside, the threads of this JVM tell by themselves that they will never go on. */
    private void regard() {
        lookout.regard(hub == null ? null : this::still);
    }

    @Override
    public void close() {
        Guard.allow(null);
        Guard.announce(null);
        processes().forEach(Process::destroyForcibly);
        try {
            if (hub != null) {
                hub.close();
            }
            try (Stream<Path> files = Files.walk(home)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            // something holds a file open; it goes with the worker's own folder
            return;
        }
    }
}

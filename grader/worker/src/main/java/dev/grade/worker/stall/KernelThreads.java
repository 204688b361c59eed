package dev.grade.worker.stall;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What Linux says of the threads of this JVM. A thread that was woken still shows as waiting to the JVM until it gets a
 * core; the kernel calls it runnable from that very moment, however busy the machine is.
 *
 * <p>
 * Reading them one by one is made a picture of one moment by reading twice (a double collect, Afek et al., Atomic
 * Snapshots of Shared Memory, JACM 1993): a thread that sleeps at both readings and had no core in between slept
 * throughout, so between the two readings all of them slept at once.
 *
 * <p>
 * A thread that runs may be asleep for a moment, too, where the JVM holds it up: it wants a lock that a compiling thread
 * has, say, and on a busy machine that one may not go on for long. So whoever asks whether all sleep must also see between
 * the two readings that each thread waits as far as the JVM knows; and whoever counts those awake must know that nobody of
 * the JVM's own was.
 */
final class KernelThreads {
    private static final Path PROCESS = Path.of("/proc/self/task");
    private static final Path READER = Path.of("/proc/thread-self");
    /** Threads of the JVM that run at any time, and wake no thread of a program by doing so, but may hold it up. */
    private static final Set<String> COMPILERS = Set.of("C1 CompilerThre", "C2 CompilerThre");
    /** One more, which holds up nobody. */
    private static final String TICKER = "VM Periodic Tas";
    /** More than any of the files that are read here has. */
    private static final int LONGEST = 1024;
    /** Who stops other threads for a moment, which then sleep although they run as far as the program knows. */
    private static final String STOPPER = "VM Thread";

    private final Set<String> jvms = new HashSet<>();
    /** All that were there when this was made: the JVM's and ours. */
    private final Set<String> known = new HashSet<>();
    private final Deadlines deadlines = new Deadlines();
    private final Set<Path> stoppers = new HashSet<>();
    /** The stopper and the compiling ones. */
    private final List<Path> helpers = new ArrayList<>();

    /** One that leaves out the JVM's own threads; to be made before a submission's code can give a thread their names. */
    KernelThreads() {
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(PROCESS)) {
            for (Path thread : threads) {
                known.add(name(thread));
                String called = text(thread, "comm").strip();
                if (called.equals(STOPPER)) {
                    stoppers.add(thread);
                }
                if (called.equals(STOPPER) || COMPILERS.contains(called)) {
                    helpers.add(thread);
                    jvms.add(name(thread));
                } else if (called.equals(TICKER)) {
                    jvms.add(name(thread));
                }
            }
        } catch (IOException e) {
            // not Linux, or a sandbox without these files: nothing will be told
            jvms.clear();
        }
    }

    /**
     * What was read of all threads but the reading one and the JVM's own, one after the other.
     *
     * @param awake
     *            how many had a core or wanted one
     * @param cores
     *            of each of the others, how often it has been given a core so far, by the kernel's number for it
     * @param stopping
     *            whether the JVM may just have stopped threads that run
     * @param heldUp
     *            whether one that runs may have slept just then, since a thread of the JVM's own was awake meanwhile
     */
    record Reading(int awake, Map<String, String> cores, boolean stopping, boolean heldUp) {
        boolean allAsleep() {
            return awake == 0 && !stopping;
        }
    }

    /** Reads them; empty where the kernel does not tell. */
    Optional<Reading> read() {
        try {
            Optional<List<String>> idle = idleJvm();
            Map<String, String> cores = new HashMap<>();
            int awake = 0;
            for (Path thread : others()) {
                String before = cores(thread);
                if (sleeps(thread)) {
                    cores.put(name(thread), before);
                } else {
                    awake++;
                }
            }
            boolean heldUp = idle.isEmpty() || !idle.equals(idleJvm());
            return Optional.of(new Reading(awake, cores, !isNobodyStopped(), heldUp));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether they have not stopped sleeping since, so that all of them slept at one moment in between. */
    boolean stillAsleep(Reading before) {
        try {
            Set<Path> now = others();
            if (now.size() != before.cores().size()) {
                return false;
            }
            for (Path thread : now) {
                // in this order, and the other way round before: a core that it gets in between must show
                if (!sleeps(thread) || !cores(thread).equals(before.cores().get(name(thread)))) {
                    return false;
                }
            }
            return isNobodyStopped();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Whether none of them that is newer than this wakes by itself for so long. Of those that sleep at a reading and still
     * do so afterwards, if asked in between.
     */
    boolean sleepFor(long nanos) {
        try {
            return others().stream().filter(thread -> !known.contains(name(thread)))
                    .allMatch(thread -> deadlines.left(thread).orElse(0) >= nanos);
        } catch (IOException e) {
            return false;
        }
    }

    /** What changes when a thread of the JVM's own gets a core; empty while one has a core or wants one. */
    private Optional<List<String>> idleJvm() {
        List<String> cores = new ArrayList<>();
        try {
            for (Path thread : helpers) {
                // the JVM ends compiling threads that it has no work for
                if (Files.exists(thread)) {
                    if (!sleeps(thread)) {
                        return Optional.empty();
                    }
                    cores.add(cores(thread));
                }
            }
            return Optional.of(cores);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Read after the threads themselves: one that was stopped when it was read is awake, or has had a core, by the next reading. */
    private boolean isNobodyStopped() throws IOException {
        for (Path stopper : stoppers) {
            if (!sleeps(stopper)) {
                return false;
            }
        }
        return true;
    }

    private Set<Path> others() throws IOException {
        String reader = name(Files.readSymbolicLink(READER));
        Set<Path> others = new HashSet<>();
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(PROCESS)) {
            for (Path thread : threads) {
                if (!name(thread).equals(reader) && !jvms.contains(name(thread))) {
                    others.add(thread);
                }
            }
        }
        return others;
    }

    /** The third figure of {@code schedstat}. */
    private static String cores(Path thread) throws IOException {
        String[] figures = text(thread, "schedstat").strip().split(" ", -1);
        if (figures.length < 3) {
            throw new IOException("the kernel does not count how often a thread gets a core");
        }
        return figures[2];
    }

    /** The letter behind the name in {@code stat}; a name may hold brackets itself. */
    private static boolean sleeps(Path thread) throws IOException {
        String stat = text(thread, "stat");
        return stat.startsWith("S", stat.lastIndexOf(')') + 2);
    }

    /**
     * Takes a third of the time of a channel, and there are two short files to read for each thread at each look. No stream:
     * a thread in one of those may be one that waits for a program, as another look would take it.
     */
    static String text(Path thread, String file) throws IOException {
        try (var in = new RandomAccessFile(thread.resolve(file).toString(), "r")) {
            var bytes = new byte[LONGEST];
            return new String(bytes, 0, Math.max(0, in.read(bytes)), StandardCharsets.ISO_8859_1);
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}

package dev.grade.fork.confine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Where namespaces are not to be had, as in most containers: the kernel's Landlock takes away all files but a few, and a
 * filter of system calls takes away processes and the network. A launcher in Perl restricts itself and becomes the JVM,
 * for threads that exist before Landlock would not be bound by it.
 *
 * @param perl
 *            where {@code perl} is
 * @param peers
 *            whether the child may start further JVMs; then Landlock has to keep its signals from others, which the filter
 *            does otherwise
 */
public record LandlockSeccomp(Path perl, boolean peers) implements Confinement {
    private static final List<String> SYSTEM = List.of("/usr/lib", "/usr/lib64", "/usr/lib32", "/lib", "/lib64",
            "/lib32", "/etc/ld.so.cache", "/etc/localtime", "/sys/fs/cgroup", "/sys/devices/system/cpu", "/proc/self",
            "/proc/cpuinfo", "/proc/meminfo", "/proc/stat", "/proc/sys", "/dev/urandom", "/dev/random", "/dev/zero");

    /** One whose child stays alone. */
    public LandlockSeccomp(Path perl) {
        this(perl, false);
    }

    @Override
    public LandlockSeccomp withPeers() {
        return new LandlockSeccomp(perl, true);
    }

    @Override
    public String label() {
        return "landlock+seccomp";
    }

    @Override
    public String promise() {
        return "a submission can't read or write your files, use the network, start a program or disturb another process";
    }

    @Override
    public boolean holds() {
        return true;
    }

    @Override
    public List<String> around(List<String> command, Sight sight) throws IOException {
        List<String> all = new ArrayList<>(Limits.forOne());
        all.addAll(List.of(perl.toString(), "-e", launcher(), String.valueOf(ProcessHandle.current().pid()),
                HexFormat.of().formatHex(SeccompFilter.inTheOpen(peers).bytes())));
        Stream.concat(SYSTEM.stream(), Stream.concat(Stream.of(sight.java()),
                Stream.concat(Bubblewrap.settings(sight.java()).stream(), sight.readable().stream()))
                .map(Path::toString)).forEach(path -> all.add("r" + path));
        Stream.of(sight.java().resolve("bin").resolve("java").toString(), "/lib64/ld-linux-x86-64.so.2",
                "/lib/ld-linux-aarch64.so.1", "/lib/ld-musl-x86_64.so.1", "/lib/ld-musl-aarch64.so.1")
                .forEach(path -> all.add("x" + path));
        if (peers) {
            // what the JDK starts programs with
            all.add("x" + sight.java().resolve("lib").resolve("jspawnhelper"));
            all.add("s");
        }
        all.add("w" + sight.folder());
        all.add("n/dev/null");
        all.add("--");
        all.addAll(command);
        return all;
    }

    private static String launcher() throws IOException {
        try (InputStream in = LandlockSeccomp.class.getResourceAsStream("landlock.pl")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

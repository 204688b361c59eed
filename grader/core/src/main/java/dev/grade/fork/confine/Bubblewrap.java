package dev.grade.fork.confine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Namespaces of its own: an almost empty file system, no network, no other process in sight, and a filter of system
 * calls. The system ends everything in there when the grader ends, however it ends.
 *
 * @param program
 *            where {@code bwrap} is
 * @param peers
 *            whether the child may start further JVMs
 */
public record Bubblewrap(Path program, boolean peers) implements Confinement {
    private static final List<String> LIBRARIES = List.of("/lib", "/lib64", "/lib32");
    private static final String OPEN_FILTER = "exec 9<\"$1\"; shift; exec \"$@\"";

    /** One whose child stays alone. */
    public Bubblewrap(Path program) {
        this(program, false);
    }

    @Override
    public Bubblewrap withPeers() {
        return new Bubblewrap(program, true);
    }

    @Override
    public String label() {
        return "bwrap+seccomp";
    }

    @Override
    public String promise() {
        return "a submission sees none of your files, no network and no other process, and ends with the grader";
    }

    @Override
    public boolean holds() {
        return true;
    }

    @Override
    public List<String> around(List<String> command, Sight sight) throws IOException {
        List<String> all = new ArrayList<>(Limits.forOne());
        Path filter = SeccompFilter.inNamespaces(peers).write(sight.folder());
        all.addAll(List.of("/bin/sh", "-c", OPEN_FILTER, "confine", filter.toString(), program.toString()));
        // not the cgroup namespace: the JVM must find its own limits where it looks for them
        all.addAll(List.of("--unshare-user", "--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts",
                "--die-with-parent", "--new-session", "--cap-drop", "ALL", "--clearenv", "--seccomp", "9"));
        all.addAll(List.of("--ro-bind", "/usr/lib", "/usr/lib", "--ro-bind-try", "/usr/lib64", "/usr/lib64",
                "--ro-bind-try", "/usr/lib32", "/usr/lib32", "--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache",
                "--ro-bind-try", "/sys/fs/cgroup", "/sys/fs/cgroup", "--ro-bind-try", "/sys/devices/system/cpu",
                "/sys/devices/system/cpu"));
        for (String folder : LIBRARIES) {
            all.addAll(library(Path.of(folder)));
        }
        // a process can write to its own memory through /proc, past everything that the JVM forbids
        all.addAll(List.of("--proc", "/proc", "--remount-ro", "/proc", "--dev", "/dev", "--size", "67108864",
                "--tmpfs", "/tmp"));
        bind(all, sight.java());
        for (Path settings : settings(sight.java())) {
            bind(all, settings);
        }
        sight.readable().forEach(path -> bind(all, path));
        Optional<Path> prlimit = Programs.find("prlimit");
        prlimit.ifPresent(path -> bind(all, path));
        all.addAll(List.of("--chdir", "/tmp", "--"));
        prlimit.ifPresent(path -> all.addAll(Limits.forNamespace(path)));
        all.addAll(command);
        return all;
    }

    private static void bind(List<String> command, Path path) {
        command.addAll(List.of("--ro-bind", path.toString(), path.toString()));
    }

    private static List<String> library(Path folder) throws IOException {
        if (Files.isSymbolicLink(folder)) {
            return List.of("--symlink", Files.readSymbolicLink(folder).toString(), folder.toString());
        }
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                ? List.of("--ro-bind", folder.toString(), folder.toString())
                : List.of();
    }

    /** Folders outside a JDK that its settings are linked to, as Debian does. */
    static List<Path> settings(Path java) {
        Path link = java.resolve("conf").resolve("security").resolve("java.security");
        try {
            Path real = link.toRealPath();
            Path folder = real.getParent() == null ? real : real.getParent().getParent();
            return folder == null || real.startsWith(java.toRealPath()) ? List.of() : List.of(folder);
        } catch (IOException e) {
            return List.of();
        }
    }
}

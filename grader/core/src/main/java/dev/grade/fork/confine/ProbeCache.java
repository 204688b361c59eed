package dev.grade.fork.confine;

import dev.grade.fork.confine.Survey.Level;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Remembers what the probes said, one small file for each level, named by all that the answer depends on. */
final class ProbeCache {
    private static final List<Path> SETTINGS = List.of(Path.of("/etc/machine-id"),
            Path.of("/proc/sys/kernel/osrelease"),
            Path.of("/proc/sys/kernel/random/boot_id"), Path.of("/proc/sys/user/max_user_namespaces"),
            Path.of("/proc/sys/kernel/apparmor_restrict_unprivileged_userns"),
            Path.of("/proc/sys/kernel/unprivileged_userns_clone"), Path.of("/proc/self/uid_map"),
            Path.of("/proc/self/attr/current"));

    private final Path classPath;
    private final Optional<Path> folder;

    ProbeCache(Path classPath) {
        this(classPath, folder());
    }

    /** A cache in this folder, if there is one. */
    ProbeCache(Path classPath, Optional<Path> folder) {
        this.classPath = classPath;
        this.folder = folder;
    }

    Survey survey(List<Level> levels) {
        return Survey.make(levels, this::problem);
    }

    private Optional<String> problem(Confinement confinement) {
        return problem(confinement, new Probe(confinement, classPath));
    }

    /** What was said of this confinement before, or what the probe says now. */
    Optional<String> problem(Confinement confinement, Probe probe) {
        Optional<Path> file = folder.map(known -> known.resolve("isolation-" + key(confinement)));
        Optional<String> said = file.flatMap(ProbeCache::read);
        if (said.isEmpty()) {
            said = Optional.of(probe.problem().orElse(""));
            String text = said.get();
            if (!probe.wasCutShort()) {
                file.ifPresent(path -> write(path, text));
            }
        }
        return said.filter(problem -> !problem.isEmpty());
    }

    private String key(Confinement confinement) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Object part : List.of(confinement, Runtime.version(), System.getProperty("java.home"),
                    System.getProperty("user.name"), classPath, modified(classPath))) {
                digest.update((part + "\0").getBytes(StandardCharsets.UTF_8));
            }
            for (Path setting : SETTINGS) {
                digest.update((read(setting).orElse("") + "\0").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String modified(Path path) {
        try {
            return Files.getLastModifiedTime(path).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static Optional<Path> folder() {
        String cache = System.getenv("XDG_CACHE_HOME");
        String home = System.getProperty("user.home");
        if (cache != null && cache.startsWith("/")) {
            return Optional.of(Path.of(cache, "grade"));
        }
        return home == null || home.equals("?") ? Optional.empty() : Optional.of(Path.of(home, ".cache", "grade"));
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void write(Path file, String text) {
        try {
            Path parent = file.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
                Path unfinished = Files.createTempFile(parent, "isolation-", ".tmp");
                Files.writeString(unfinished, text);
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            // the next start probes again
        }
    }
}

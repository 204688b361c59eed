package dev.grade.fork.confine;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Programs of the system that help to confine others. */
final class Programs {
    private Programs() {
    }

    static Optional<Path> find(String name) {
        List<String> folders = new ArrayList<>(List.of("/usr/bin", "/bin", "/usr/local/bin"));
        Optional.ofNullable(System.getenv("PATH"))
                .ifPresent(path -> folders.addAll(Arrays.asList(path.split(File.pathSeparator, -1))));
        return folders.stream().filter(folder -> folder.startsWith("/")).map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable).findFirst();
    }

    static boolean onLinux() {
        return System.getProperty("os.name").equals("Linux");
    }
}

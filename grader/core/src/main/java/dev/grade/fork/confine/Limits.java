package dev.grade.fork.confine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Limits that the system itself holds, set by the program {@code prlimit} where there is one. */
final class Limits {
    // The heap, the classes, the code and the stacks of a thousand threads take less than this.
    private static final long DATA_BYTES = 2L << 30;
    private static final long FILE_BYTES = 64L << 20;
    private static final int FILES = 1024;
    private static final int THREADS = 2048;

    private Limits() {
    }

    /** What stands before a command so that it has limits for memory, open files and the size of a file. */
    static List<String> forOne() {
        return prefix("--data=" + DATA_BYTES, "--fsize=" + FILE_BYTES, "--nofile=" + FILES, "--core=0");
    }

    /** What stands before a command in a user namespace of its own, where threads are counted apart. */
    static List<String> forNamespace(Path prlimit) {
        return List.of(prlimit.toString(), "--nproc=" + THREADS, "--");
    }

    private static List<String> prefix(String... limits) {
        Optional<Path> prlimit = Programs.find("prlimit").filter(_ -> Programs.onLinux());
        if (prlimit.isEmpty()) {
            return List.of();
        }
        var words = new java.util.ArrayList<String>(List.of(prlimit.get().toString()));
        words.addAll(List.of(limits));
        words.add("--");
        return words;
    }
}

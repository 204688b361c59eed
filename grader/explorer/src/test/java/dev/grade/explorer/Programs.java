package dev.grade.explorer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The programs that tests explore: compiled once, explored one after another in a forked JVM. */
final class Programs {
    private static final List<String> KINDS = List.of("buggy", "correct", "endless", "broken", "unrepeatable");
    private static final Path SOURCES = Path.of("src/test/resources/programs");

    /**
     * What the explorer said of one program.
     *
     * @param status
     *            the exit status it stands for
     * @param output
     *            its output
     */
    record Run(int status, String output) {
        String bugClass() {
            return after("failed: ").split(" ", -1)[0];
        }

        String trace() {
            return after("replay: ");
        }

        private String after(String start) {
            return output.lines().filter(l -> l.startsWith(start)).map(l -> l.substring(start.length())).findFirst()
                    .orElse("");
        }
    }

    private final Path folder;

    Programs(Path folder) {
        this.folder = folder;
    }

    static List<String> names(String kind) throws IOException {
        try (Stream<Path> files = Files.list(SOURCES.resolve(kind))) {
            return files.map(f -> f.getFileName().toString().replace(".java", "")).sorted().toList();
        }
    }

    static String source(String kind, String name) throws IOException {
        return Files.readString(SOURCES.resolve(kind).resolve(name + ".java"));
    }

    static String expected(String kind, String name) throws IOException {
        return source(kind, name).lines().findFirst().orElse("")
                .replace("// expected: ", "");
    }

    void compileAll() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            for (String kind : KINDS) {
                for (String name : names(kind)) {
                    Path out = Files.createDirectories(folder.resolve(kind).resolve(name));
                    boolean ok = compiler.getTask(null, files, d -> {
                    }, List.of("-g", "-nowarn", "--enable-preview", "--source",
                            Integer.toString(Runtime.version().feature()), "-d", out.toString()), null,
                            files.getJavaFileObjects(SOURCES.resolve(kind).resolve(name + ".java"))).call();
                    if (!ok) {
                        throw new IllegalStateException(name + " does not compile");
                    }
                    ClassVersions.set(Files.readAllLines(SOURCES.resolve(kind).resolve(name + ".java")), out);
                }
            }
        }
    }

    /** Explores these programs with these options, one after another in one fresh JVM. */
    void run(String kind, List<String> names, int seconds, String... options)
            throws IOException, InterruptedException {
        Path list = Files.write(Files.createTempFile(folder, "names", ".txt"), names);
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx768m", "--enable-preview", "-cp",
                        System.getProperty("java.class.path", "")));
        command.addAll(Explorer.jvmOptions());
        command.add(Batch.class.getName());
        command.add(folder.resolve(kind).toString());
        command.add(list.toString());
        command.addAll(List.of(options));
        Path output = Files.createTempFile(folder, "output", ".txt");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS) || process.exitValue() != 0) {
                String last = names.stream().filter(n -> !Files.exists(folder.resolve(kind).resolve(n + ".out")))
                        .findFirst().orElse("none");
                throw new IllegalStateException(
                        "no answer for " + last + ": " + Files.readString(output, StandardCharsets.UTF_8));
            }
        } finally {
            process.destroyForcibly();
        }
    }

    /** What the last {@link #run} said of a program. */
    Run result(String kind, String name) throws IOException {
        String text = Files.readString(folder.resolve(kind).resolve(name + ".out"));
        int end = text.indexOf('\n');
        return new Run(Integer.parseInt(text, 0, end, 10), text.substring(end + 1));
    }

    /** Keeps the trace of a program where {@code --replay @NAME.trace} finds it; empty if nothing was found. */
    void keepTrace(String kind, String name) throws IOException {
        Files.writeString(folder.resolve(kind).resolve(name + ".trace"), result(kind, name).trace());
    }
}

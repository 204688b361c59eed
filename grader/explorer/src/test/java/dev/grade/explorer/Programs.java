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

/** The programs that tests explore: compiled once, each explored in a forked JVM. */
final class Programs {
    private static final Path SOURCES = Path.of("src/test/resources/programs");

    /**
     * What the forked JVM said.
     *
     * @param status
     *            its exit status
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

    String expected(String name) throws IOException {
        return Files.readString(SOURCES.resolve("buggy").resolve(name + ".java")).lines().findFirst().orElse("")
                .replace("// expected: ", "");
    }

    /** A file with the trace of a run: some are longer than a command line may be. */
    Path saved(Run run) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "trace", ".txt"), run.trace());
    }

    void compileAll() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            for (String kind : List.of("buggy", "correct")) {
                for (String name : names(kind)) {
                    Path out = Files.createDirectories(folder.resolve(kind).resolve(name));
                    boolean ok = compiler.getTask(null, files, d -> {
                    }, List.of("-g", "-nowarn", "-d", out.toString()), null,
                            files.getJavaFileObjects(SOURCES.resolve(kind).resolve(name + ".java"))).call();
                    if (!ok) {
                        throw new IllegalStateException(name + " does not compile");
                    }
                }
            }
        }
    }

    Run explore(String kind, String name, int seconds, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp",
                        System.getProperty("java.class.path", "")));
        command.addAll(Explorer.jvmOptions());
        command.add(ExplorerMain.class.getName());
        command.add(folder.resolve(kind).resolve(name).toString());
        command.addAll(List.of(options));
        Path output = Files.createTempFile(folder, "output", ".txt");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                return new Run(-1, "no answer: " + Files.readString(output));
            }
            return new Run(process.exitValue(), Files.readString(output));
        } finally {
            process.destroyForcibly();
        }
    }
}

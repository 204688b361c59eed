package dev.grade.explorer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Plays every finding again, each time in a fresh JVM, and counts how often it came out the same to the letter:
 * {@code java -cp ... dev.grade.explorer.Replays [TIMES [NAME...]]} from {@code grader/explorer}, with this module's
 * test class path. Ends with status 1 if one did not.
 */
final class Replays {
    private static final int MOST_SECONDS = 60;

    private Replays() {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int times = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
        List<String> names = arguments.length > 1
                ? List.of(arguments).subList(1, arguments.length)
                : Programs.names("buggy");
        Path folder = Files.createTempDirectory("replays");
        Programs programs = new Programs(folder);
        programs.compileAll();
        int played = 0;
        int same = 0;
        for (String name : names) {
            Path classes = folder.resolve("buggy").resolve(name);
            programs.run("buggy", List.of(name), MOST_SECONDS);
            programs.keepTrace("buggy", name);
            String first = "";
            int own = 0;
            for (int i = 0; i < times; i++) {
                String said = play(classes, folder.resolve("buggy").resolve(name + ".trace"));
                first = i == 0 ? said : first;
                own += said.equals(first) && said.contains("\nreproduced: ") ? 1 : 0;
            }
            played += times;
            same += own;
            System.out.println(String.format(Locale.ROOT, "%s: %d of %d", name, own, times));
        }
        System.out.println(String.format(Locale.ROOT, "%d findings, %d of %d replays the same", names.size(), same,
                played));
        Runtime.getRuntime().exit(same == played ? 0 : 1);
    }

    private static String play(Path classes, Path trace) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "--enable-preview", "-cp", System.getProperty("java.class.path", "")));
        command.addAll(Explorer.jvmOptions());
        command.addAll(List.of(ExplorerMain.class.getName(), classes.toString(), "--replay", "@" + trace));
        Path output = Files.createTempFile("replay", ".txt");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        process.getOutputStream().close();
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return "no answer";
        }
        String said = "\n" + Files.readString(output);
        Files.delete(output);
        return said;
    }
}

package dev.grade.explorer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Measures the explorer on every program of the tests, each in a JVM of its own, and plain stress of the same program
 * beside it; prints the tables of {@code grader/docs/explorer.md}. Run from {@code grader/explorer}, with this module's
 * test class path: {@code java -cp ... dev.grade.explorer.Benchmark [STRESS_SECONDS]}.
 */
final class Benchmark {
    private static final int MOST_SECONDS = 60;

    private final Programs programs;
    private final Path folder;
    private final int stressSeconds;

    private Benchmark(Path folder, int stressSeconds) {
        this.folder = folder;
        this.stressSeconds = stressSeconds;
        programs = new Programs(folder);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int stress = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2;
        new Benchmark(Files.createTempDirectory("benchmark"), stress).run();
    }

    private void run() throws IOException, InterruptedException {
        programs.compileAll();
        List<Double> cpu = new ArrayList<>();
        List<Double> stressed = new ArrayList<>();
        System.out.println("| program | found as | schedules | CPU s | memory MB | plain stress s |");
        System.out.println("|---|---|---|---|---|---|");
        for (String name : Programs.names("buggy")) {
            Measured m = measure("buggy", name, List.of());
            double stress = stress(name);
            cpu.add(m.cpuSeconds);
            if (stress >= 0) {
                stressed.add(stress);
            }
            System.out.println(String.format(Locale.ROOT, "| %s | %s | %s | %.2f | %d | %s |", name, m.found(),
                    m.schedules(), m.cpuSeconds, m.megabytes,
                    stress < 0 ? "-" : String.format(Locale.ROOT, "%.1f", stress)));
        }
        cpu.sort(null);
        System.out.println(String.format(Locale.ROOT,
                "%n%d buggy: median %.2f s, worst %.2f s of CPU; plain stress found %d within %d s%n", cpu.size(),
                cpu.get(cpu.size() / 2), cpu.getLast(), stressed.size(), stressSeconds));
        System.out.println("| program | said | CPU s | schedules/CPU s | memory MB |");
        System.out.println("|---|---|---|---|---|");
        for (String name : Programs.names("correct")) {
            Measured m = measure("correct", name, List.of("--schedules", "5000"));
            System.out.println(String.format(Locale.ROOT, "| %s | %s | %.2f | %s | %d |", name, m.said(), m.cpuSeconds,
                    m.rate(), m.megabytes));
        }
    }

    /** What one exploration said and used, the JVM's start included. */
    private record Measured(String output, double cpuSeconds, long megabytes) {
        String found() {
            return output.startsWith("failed: ") ? output.split(" ", -1)[1] : "NOT FOUND";
        }

        String schedules() {
            String[] words = output.split("\\s+", -1);
            return words.length > 3 ? words[3] : "";
        }

        String said() {
            // what the program itself wrote may stand before it
            return output.lines().filter(line -> line.startsWith("passed: ")).findFirst()
                    .map(line -> line.substring("passed: ".length()))
                    .orElseGet(() -> "WRONG: " + output.lines().findFirst().orElse("no answer"));
        }

        String rate() {
            String digits = said().replaceAll("no failing schedule in ([0-9,]+).*", "$1").replace(",", "");
            return digits.matches("[0-9]+")
                    ? String.format(Locale.ROOT, "%,.0f", Long.parseLong(digits) / cpuSeconds)
                    : "";
        }
    }

    private Measured measure(String kind, String name, List<String> options) throws IOException, InterruptedException {
        List<String> command = java(List.of());
        command.addAll(Explorer.jvmOptions());
        command.addAll(List.of(Measure.class.getName(), folder.resolve(kind).resolve(name).toString()));
        command.addAll(options);
        Path output = Files.createTempFile(folder, "output", ".txt");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        process.getOutputStream().close();
        boolean ended = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        String text = Files.readString(output, StandardCharsets.UTF_8);
        int at = text.lastIndexOf("measured: ");
        if (!ended || at < 0) {
            return new Measured(text.isEmpty() ? "no answer" : text, MOST_SECONDS, 0);
        }
        String[] numbers = text.substring(at).strip().split(" ", -1);
        return new Measured(text, Double.parseDouble(numbers[1]), Long.parseLong(numbers[2]));
    }

    /** Seconds until plain stress shows the bug, -1 if it does not in time. */
    private double stress(String name) throws IOException, InterruptedException {
        List<String> command = java(List.of("-ea"));
        command.addAll(List.of(Stress.class.getName(), folder.resolve("buggy").resolve(name).toString(), name,
                String.valueOf(stressSeconds)));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        process.getOutputStream().close();
        boolean ended = process.waitFor(stressSeconds * 4L + 10, TimeUnit.SECONDS);
        process.destroyForcibly();
        double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
        return ended && process.exitValue() != 0 ? seconds : -1;
    }

    private static List<String> java(List<String> options) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1", "-Xmx768m", "--enable-preview", "-cp",
                        System.getProperty("java.class.path", "")));
        command.addAll(options);
        return command;
    }
}

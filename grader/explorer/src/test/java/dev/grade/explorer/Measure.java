package dev.grade.explorer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Runs the explorer and says what that used: processor seconds and the most memory, both of the whole process. */
final class Measure {
    private Measure() {
    }

    public static void main(String[] arguments) throws IOException {
        System.setIn(InputStream.nullInputStream());
        int status = ExplorerMain.run(arguments, System.out);
        Duration cpu = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        System.out.println(String.format(Locale.ROOT, "measured: %.2f %d", cpu.toMillis() / 1000.0, peak()));
        System.out.flush();
        Runtime.getRuntime().halt(status);
    }

    /** Megabytes, from Linux; elsewhere the heap's. */
    private static long peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            List<String> lines = Files.readAllLines(status);
            for (String line : lines) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
                }
            }
        }
        return Runtime.getRuntime().totalMemory() >> 20;
    }
}

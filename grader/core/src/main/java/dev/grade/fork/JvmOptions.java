package dev.grade.fork;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a child JVM is started.
 *
 * @param heapMegabytes
 *            the largest heap
 * @param quickStart
 *            whether it starts quickly (one compiler tier, late) rather than runs as in life; never for timing, and for
 *            stress only where it is short
 * @param extra
 *            further options
 */
public record JvmOptions(int heapMegabytes, boolean quickStart, List<String> extra) {
    /** The option that names a cache of classes. */
    static final String CACHE = "-XX:AOTCache=";

    public JvmOptions {
        extra = List.copyOf(extra);
    }

    /** Files that the options name, which the JVM reads when it starts. */
    List<Path> files() {
        return extra.stream().filter(option -> option.startsWith(CACHE))
                .map(option -> Path.of(option.substring(CACHE.length())))
                .toList();
    }

    List<String> command(List<Path> classPath, String mainClass) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heapMegabytes + "m");
        command.add("-Xss1m");
        command.add("-XX:MaxMetaspaceSize=192m");
        command.add("-XX:MaxDirectMemorySize=64m");
        command.add("-XX:-UsePerfData");
        command.add("-XX:+DisableAttachMechanism");
        command.add("-XX:-CreateCoredumpOnCrash");
        command.add("-XX:+SuppressFatalErrorMessage");
        command.add("-XX:+DisplayVMOutputToStderr");
        command.add("-Xlog:disable");
        command.add("-Xlog:all=error:stderr");
        command.add("-Dfile.encoding=UTF-8");
        command.add("-Djava.awt.headless=true");
        // the only folder that a confined child may write to is the one that it starts in
        command.add("-Djava.io.tmpdir=.");
        command.add("-XX:+UseSerialGC");
        if (quickStart) {
            command.add("-XX:TieredStopAtLevel=1");
            // most of what such a JVM runs, it runs too seldom for compiling it to pay
            command.add("-XX:CompileThresholdScaling=8");
        }
        command.addAll(extra);
        command.add("-cp");
        command.add(String.join(java.io.File.pathSeparator, classPath.stream().map(Path::toString).toList()));
        command.add(mainClass);
        return command;
    }
}

package dev.grade.trust;

import dev.grade.fork.confine.Survey;
import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Kills a grader at random moments, and looks what is left of it after two seconds. It makes itself the one that gets the
 * orphans (prctl(2), PR_SET_CHILD_SUBREAPER), so that nothing can hide, whatever it does.
 */
@SuppressWarnings("restricted") // a subreaper sees every process that is left behind, and only a native call makes one
final class KilledGrader {
    private static final int SUBREAPER = 36;
    private static final int TIMES = 10;
    private static final int LATEST_MILLIS = 8_000;

    private KilledGrader() {
    }

    /**
     * Takes the grader's command, such as {@code ./grade FOLDER} with submissions that hang; or one word, for peers of
     * {@link HangingBatch} that hang like this; or nothing, for a submission of it that hangs alone. Exits with 1 if
     * anything was left.
     */
    public static void main(String[] args) throws Throwable {
        int done = (int) Linker.nativeLinker().downcallHandle(
                Linker.nativeLinker().defaultLookup().findOrThrow("prctl"),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG),
                Linker.Option.firstVariadicArg(1)).invokeExact(SUBREAPER, 1L, 0L, 0L, 0L);
        if (done != 0) {
            throw new IOException("this system has no subreapers");
        }
        var random = new Random(7);
        int leaks = 0;
        for (String level : List.of("bwrap", "landlock", "none")) {
            for (int i = 0; i < TIMES; i++) {
                leaks += kill(level, args, 100 + random.nextInt(LATEST_MILLIS)) ? 0 : 1;
            }
        }
        System.exit(leaks == 0 ? 0 : 1);
    }

    private static boolean kill(String level, String[] args, int millis) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(args));
        if (args.length <= 1) {
            command.addAll(0, List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                    HangingBatch.class.getName(), level));
        }
        var builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put(Survey.LEVEL, level);
        Process grader = builder.start();
        // counted from the first process that it starts, or on a busy machine there is nothing yet to be left
        boolean early = false;
        while (!early && below().size() < 2) {
            early = grader.waitFor(10, TimeUnit.MILLISECONDS);
        }
        early = grader.waitFor(millis, TimeUnit.MILLISECONDS);
        List<String> before = below();
        grader.destroyForcibly().waitFor();
        Thread.sleep(2_000);
        List<String> left = below();
        System.out.printf("%-8s killed after %5d ms%s: %d processes below it, %d left after 2 s %s%n", level, millis,
                early ? " (it had ended)" : "", before.size(), left.size(), left);
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        return left.isEmpty();
    }

    /** Everything that descends from here and runs. */
    private static List<String> below() {
        try (Stream<ProcessHandle> descendants = ProcessHandle.current().descendants()) {
            return descendants.map(ProcessHandle::pid).filter(KilledGrader::runs)
                    .map(pid -> pid + " " + command(pid)).toList();
        }
    }

    private static boolean runs(long pid) {
        String stat = read(pid, "stat");
        return !stat.isEmpty() && stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
    }

    private static String command(long pid) {
        String all = read(pid, "cmdline").replace('\0', ' ').strip();
        return all.length() <= 120 ? all : all.substring(0, 60) + " ... " + all.substring(all.length() - 60);
    }

    private static String read(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), file));
        } catch (IOException e) {
            return "";
        }
    }
}

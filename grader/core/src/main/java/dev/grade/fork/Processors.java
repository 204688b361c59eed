package dev.grade.fork;

import dev.grade.input.BadInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Keeps this process, and whatever it starts meanwhile, on some of the processors that it may use; closing it gives
 * them back. Only on Linux, where {@code taskset} does it.
 */
public final class Processors implements AutoCloseable {
    private static final String ALLOWED = "Cpus_allowed_list:";

    private final List<Integer> before;
    private final int size;

    private Processors(List<Integer> before, int size) {
        this.before = before;
        this.size = size;
    }

    /**
     * Uses the first {@code count} processors only.
     *
     * @throws BadInput
     *             if there are fewer, or this system can't do it
     */
    public static Processors first(int count) {
        List<Integer> all = atLeast(count);
        use(all.subList(0, count));
        return new Processors(all, count);
    }

    /**
     * Looks whether {@code count} processors can be used.
     *
     * @throws BadInput
     *             if there are fewer, or this system can't do it
     */
    public static void require(int count) {
        atLeast(count);
    }

    private static List<Integer> atLeast(int count) {
        List<Integer> all = allowed();
        if (count > all.size()) {
            throw new BadInput("This machine has " + all.size() + (all.size() == 1 ? " processor" : " processors")
                    + " to use, not " + count + "; give --cores no more than that.");
        }
        return all;
    }

    /** How many processors this process may use. */
    public static int count() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** How many are used meanwhile. */
    public int size() {
        return size;
    }

    @Override
    public void close() {
        use(before);
    }

    private static List<Integer> allowed() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(line -> line.startsWith(ALLOWED))
                    .findFirst().map(line -> numbers(line.substring(ALLOWED.length()).strip())).orElseThrow();
        } catch (IOException e) {
            throw new BadInput("--cores needs Linux; leave it out to use what there is.", e);
        }
    }

    /** The numbers in a list as the kernel writes it, such as {@code 0-3,8}. */
    static List<Integer> numbers(String list) {
        List<Integer> numbers = new ArrayList<>();
        for (String part : list.split(",", -1)) {
            String[] ends = part.split("-", -1);
            IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
                    .forEach(numbers::add);
        }
        return numbers;
    }

    private static void use(List<Integer> processors) {
        String list = String.join(",", processors.stream().map(String::valueOf).toList());
        try {
            Process taskset = new ProcessBuilder("taskset", "--all-tasks", "--cpu-list", "--pid", list,
                    String.valueOf(ProcessHandle.current().pid())).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            if (!taskset.waitFor(1, TimeUnit.MINUTES) || taskset.exitValue() != 0) {
                throw new BadInput("taskset can't keep this process on the processors " + list + ".");
            }
        } catch (IOException e) {
            throw new BadInput("--cores needs the program taskset (package util-linux), which can't be started: "
                    + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", e));
        }
    }
}

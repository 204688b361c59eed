package dev.grade.trust;

import dev.grade.fork.ChildJvm;
import dev.grade.fork.CodeSources;
import dev.grade.fork.JvmOptions;
import dev.grade.fork.confine.Confinement;
import dev.grade.fork.confine.None;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Measures what each level of confinement costs a worker: its start, and a hand-off of a lock inside. Runs take turns, so
 * that every level meets the same load, and each is compared with the unconfined run beside it. Prints a table.
 */
final class ConfinementCost {
    private static final String WORKER = "dev.grade.worker.WorkerMain";
    private static final List<String> WORKER_CLASSES = List.of(WORKER, "dev.grade.api.BugClass",
            "org.junit.platform.launcher.Launcher", "org.junit.platform.engine.TestEngine",
            "org.junit.platform.commons.annotation.Testable", "org.junit.jupiter.api.Test",
            "org.junit.jupiter.engine.JupiterTestEngine", "org.opentest4j.AssertionFailedError",
            "org.jspecify.annotations.NullMarked", "org.apiguardian.api.API");

    private ConfinementCost() {
    }

    /**
     * Runs of one level.
     *
     * @param start
     *            milliseconds from the start of the first launcher to the worker's end
     * @param monitor
     *            nanoseconds of a hand-off by a monitor
     * @param park
     *            nanoseconds of a hand-off by parking
     */
    private record Runs(Confinement level, List<Double> start, List<Double> monitor, List<Double> park) {
        Runs(Confinement level) {
            this(level, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /** Takes the number of rounds, 15 if it is not given. */
    public static void main(String[] args) throws Exception {
        int rounds = args.length == 0 ? 15 : Integer.parseInt(args[0]);
        List<Runs> all = Stream.concat(Stream.of(new None()), Levels.holding()).map(Runs::new).toList();
        for (int round = -1; round < rounds; round++) {
            for (int i = 0; i < all.size(); i++) {
                // the order changes, so that no level always follows the same one; the first round warms up
                run(all.get(Math.floorMod(i + round, all.size())), round >= 0);
            }
        }
        System.out.println("| level | start and end, ms | to unconfined | monitor, ns | to unconfined | park, ns"
                + " | to unconfined |");
        System.out.println("|---|---|---|---|---|---|---|");
        Runs bare = all.getFirst();
        for (Runs runs : all) {
            System.out.printf(Locale.ROOT, "| %s | %.0f | %.2f | %.0f | %.2f | %.0f | %.2f |%n", runs.level.label(),
                    median(runs.start),
                    medianRatio(runs.start, bare.start), median(runs.monitor),
                    medianRatio(runs.monitor, bare.monitor), median(runs.park), medianRatio(runs.park, bare.park));
        }
    }

    private static void run(Runs runs, boolean counts) throws Exception {
        double start = startAndEnd(runs.level);
        String[] turns = handOff(runs.level).split(" ", -1);
        if (counts) {
            runs.start.add(start);
            runs.monitor.add(Double.valueOf(turns[0]));
            runs.park.add(Double.valueOf(turns[1]));
        }
    }

    /** A worker that gets no order, and ends. */
    private static double startAndEnd(Confinement level) throws IOException, InterruptedException {
        long began = System.nanoTime();
        try (var child = ChildJvm.start(level, new JvmOptions(256, true, List.of()), CodeSources.of(WORKER_CLASSES),
                WORKER, List.of())) {
            child.input().close();
            int code = child.awaitExit(Duration.ofMinutes(1)).orElseThrow();
            if (code != 2) {
                throw new IOException("the worker ended with " + code + ": " + child.errors());
            }
            return (System.nanoTime() - began) / 1e6;
        }
    }

    private static String handOff(Confinement level) throws IOException {
        try (var child = ChildJvm.start(level, new JvmOptions(256, false, List.of()),
                CodeSources.of(List.of(HandOff.class.getName())), HandOff.class.getName(), List.of())) {
            String said = new String(child.output().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (said.isEmpty()) {
                throw new IOException("nothing said: " + child.errors());
            }
            return said;
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static double medianRatio(List<Double> values, List<Double> base) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            ratios.add(values.get(i) / base.get(i));
        }
        return median(ratios);
    }
}

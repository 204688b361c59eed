package dev.grade.run;

import dev.grade.exercise.CheckSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Checks that run beside those of the kind before them, on another core. What they find counts only where it is what they
 * would have found afterwards, so that a verdict does not depend on the number of cores.
 */
final class Aside implements AutoCloseable {
    private final WorkerGroup group;
    private final List<CheckSpec> checks;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Future<Map<String, CheckResult>> found;

    /** Starts these checks of a group. */
    Aside(WorkerGroup group, List<CheckSpec> checks, boolean quickStart) {
        this.group = group;
        this.checks = checks;
        this.found = executor.submit(() -> {
            Map<String, CheckResult> results = new HashMap<>();
            group.run(checks, quickStart, results);
            return results;
        });
    }

    /**
     * Adds what they find to {@code results}, those of all checks before them; adds nothing if one of them has lost a check
     * that it needs, so that not all of them would have run.
     *
     * @return whether it did
     */
    boolean addTo(Map<String, CheckResult> results) throws InterruptedException {
        if (checks.stream().anyMatch(check -> WorkerGroup.lostNeed(check, results).isPresent())) {
            close();
            return false;
        }
        try {
            results.putAll(found.get());
            return true;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    /** Ends them, and waits until their worker is gone. */
    @Override
    public void close() {
        executor.shutdownNow();
        // a read from a process heeds no interrupt; it ends with the process
        group.kill();
        executor.close();
    }
}
